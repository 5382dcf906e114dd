package io.chalice.gateway.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.chalice.gateway.Header;

/**
 * A client that sends the bytes it is told to, good or bad.
 */
final class RawClient implements AutoCloseable {

	private static final int READ_TIMEOUT_MILLISECONDS = 20_000;

	private final Socket socket;

	private final InputStream input;

	RawClient(LocalServer server) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
		this.socket.setSoTimeout(READ_TIMEOUT_MILLISECONDS);
		this.socket.setTcpNoDelay(true);
		this.input = new BufferedInputStream(this.socket.getInputStream());
	}

	RawClient send(String text) throws IOException {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	RawClient send(byte[] bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
		return this;
	}

	RawClient endOutput() throws IOException {
		this.socket.shutdownOutput();
		return this;
	}

	void reset() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

	RawResponse readResponse() throws IOException {
		return readResponse(true);
	}

	RawResponse readHeadOnly() throws IOException {
		return readResponse(false);
	}

	boolean isAtEnd() throws IOException {
		this.input.mark(1);
		boolean end = this.input.read() < 0;
		this.input.reset();
		return end;
	}

	private RawResponse readResponse(boolean withBody) throws IOException {
		String statusLine = readLine();
		List<Header> headers = new ArrayList<>();
		for (String line = readLine(); !line.isEmpty(); line = readLine()) {
			int colon = line.indexOf(": ");
			headers.add(new Header(line.substring(0, colon), line.substring(colon + 2)));
		}
		RawResponse head = new RawResponse(statusLine, headers, new byte[0]);
		int length = Integer.parseInt(head.headers("Content-Length").stream().findFirst().orElse("0"));
		byte[] body = withBody ? this.input.readNBytes(length) : new byte[0];
		if (withBody && body.length < length) {
			throw new EOFException("The body ends after " + body.length + " of " + length + " bytes");
		}
		return new RawResponse(statusLine, headers, body);
	}

	private String readLine() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		int next = this.input.read();
		while (next != '\n') {
			if (next < 0) {
				throw new EOFException("The connection ends within a line: " + line);
			}
			line.write(next);
			next = this.input.read();
		}
		String text = line.toString(StandardCharsets.ISO_8859_1);
		return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
