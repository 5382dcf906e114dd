package io.chalice.deployer.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.chalice.policy.recorded.RecordedCall;

/**
 * Answers the recorder in other processes of this machine: a call in a line, and back a
 * line that is empty or the message that the call is denied with.
 */
final class DecisionServer implements AutoCloseable {

	private static final int PATIENCE = 10_000;

	private final ServerSocket socket;

	private final CallDecisions decisions;

	private DecisionServer(ServerSocket socket, CallDecisions decisions) {
		this.socket = socket;
		this.decisions = decisions;
	}

	static DecisionServer start(CallDecisions decisions) throws IOException {
		DecisionServer server = new DecisionServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
				decisions);
		Thread thread = new Thread(server::serve, "chalice-policy-decisions");
		thread.setDaemon(true);
		thread.start();
		return server;
	}

	int port() {
		return this.socket.getLocalPort();
	}

	// one after the other: a decision takes less than a connection
	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket connection = this.socket.accept()) {
				connection.setSoTimeout(PATIENCE);
				answer(connection);
			}
			catch (IOException ex) {
				// closed, or whoever asked has ended in the meantime
				continue;
			}
		}
	}

	private void answer(Socket connection) throws IOException {
		String line = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))
			.readLine();
		String answer = (line != null)
				? RecordedCall.parse(line).flatMap(this.decisions::deny).orElse("").replaceAll("\\s+", " ") : "";
		connection.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not close port " + port(), ex);
		}
	}

}
