package io.chalice.policy.recorder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers the same to every call.
 */
final class FakeDecisions implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final String answer;

	FakeDecisions(String answer) throws IOException {
		this.answer = answer;
		Thread thread = new Thread(this::serve);
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	List<String> asked() {
		return List.copyOf(this.asked);
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket connection = this.socket.accept()) {
				this.asked.add(String.valueOf(
						new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))
							.readLine()));
				connection.getOutputStream().write((this.answer + "\n").getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				// closed
				return;
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
