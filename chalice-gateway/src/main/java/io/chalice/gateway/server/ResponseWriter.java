package io.chalice.gateway.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sends responses, a small one in a single segment.
 */
final class ResponseWriter {

	private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

	private static final int JOINED_BYTES = 32 * 1024;

	private final OutputStream output;

	ResponseWriter(OutputStream output) {
		this.output = output;
	}

	/**
	 * Ask the client for the body.
	 * @throws IOException if the connection is lost
	 */
	void writeContinue() throws IOException {
		this.output.write(CONTINUE);
	}

	/**
	 * Send a response.
	 * @param answer the response
	 * @param withBody whether to send the body, if a response with the status has one
	 * @throws IOException if the connection is lost
	 */
	void write(Answer answer, boolean withBody) throws IOException {
		byte[] head = answer.head();
		byte[] body = answer.response().body();
		if (!withBody || !answer.hasBody() || body.length == 0) {
			this.output.write(head);
		}
		else if (body.length <= JOINED_BYTES) {
			byte[] joined = Arrays.copyOf(head, head.length + body.length);
			System.arraycopy(body, 0, joined, head.length, body.length);
			this.output.write(joined);
		}
		else {
			this.output.write(head);
			this.output.write(body);
		}
	}

}
