package io.chalice.conformance.front;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.chalice.conformance.suite.CaseHeader;
import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ObservedResponse;

/**
 * Sends a request over a connection of its own and reads the response to the connection's
 * end, byte by byte as they are: no header added, none changed.
 */
final class HttpExchange {

	private static final int READ_TIMEOUT_MILLISECONDS = 60_000;

	private HttpExchange() {
	}

	static ObservedResponse send(int port, CaseRequest request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(READ_TIMEOUT_MILLISECONDS);
			socket.getOutputStream().write(bytes(request));
			return read(new BufferedInputStream(socket.getInputStream()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s got no response".formatted(request), ex);
		}
	}

	private static byte[] bytes(CaseRequest request) throws IOException {
		StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(request.method(), request.target()));
		head.append("Host: localhost\r\nConnection: close\r\n");
		request.lines().forEach((line) -> head.append("%s: %s\r\n".formatted(line.name(), line.value())));
		byte[] body = request.body();
		if (body.length > 0) {
			head.append("Content-Length: %d\r\n".formatted(body.length));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		out.write(body);
		return out.toByteArray();
	}

	private static ObservedResponse read(InputStream in) throws IOException {
		String statusLine = line(in);
		List<CaseHeader> lines = new ArrayList<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			int colon = line.indexOf(": ");
			lines.add(new CaseHeader(line.substring(0, colon), line.substring(colon + 2)));
		}
		return new ObservedResponse(Integer.parseInt(statusLine.split(" ")[1]), lines, in.readAllBytes());
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("The connection ends within a line: " + line);
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.UTF_8).stripTrailing();
	}

}
