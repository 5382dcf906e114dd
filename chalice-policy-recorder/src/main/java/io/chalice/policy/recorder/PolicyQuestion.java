package io.chalice.policy.recorder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks whoever records the calls whether one is allowed: a line there, a line back, which
 * is empty or AWS's message that the call is denied.
 *
 * @param port a port of this machine's loopback address
 */
record PolicyQuestion(int port) {

	private static final int PATIENCE = 60_000;

	Optional<String> ask(String line) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
				.readLine();
			if (answer == null) {
				throw new IOException("no answer");
			}
			return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Cannot ask whether the policy allows a call, port %d: %s".formatted(this.port, ex.getMessage()),
					ex);
		}
	}

}
