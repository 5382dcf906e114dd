package io.chalice.gateway.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

import io.chalice.gateway.Header;

/**
 * Reads request lines and headers, counting their bytes as API Gateway does.
 */
final class RequestHeadReader {

	private static final int EMPTY_LINES = 2;

	private final ClientInput input;

	private int emptyLines;

	private int bytes;

	RequestHeadReader(ClientInput input) {
		this.input = input;
	}

	/**
	 * Read a request line. Some clients send an empty line after a body, which is not the
	 * start of a request yet (RFC 9112, section 2.2).
	 * @return the request line, {@code null} for one of a few empty lines before it
	 * @throws IOException if the connection is lost or the time is over
	 */
	@Nullable RequestLine readLine() throws IOException {
		String line = nextLine();
		if (line.isEmpty() && this.emptyLines < EMPTY_LINES) {
			this.emptyLines++;
			return null;
		}
		this.emptyLines = 0;
		this.bytes = 0;
		count(line.length());
		return RequestLine.parse(line);
	}

	/**
	 * Read the headers after a request line.
	 * @return the headers with their case, order and repeats
	 * @throws IOException if the connection is lost or the time is over
	 */
	RequestHeaders readHeaders() throws IOException {
		List<Header> headers = new ArrayList<>();
		for (String line = nextLine(); !line.isEmpty(); line = nextLine()) {
			if (headers.size() == ServerLimits.HEADERS) {
				throw new RejectedRequestException(Rejection.HEADERS_TOO_LARGE);
			}
			Header header = parse(line);
			count(header.value().length());
			headers.add(header);
		}
		return new RequestHeaders(headers);
	}

	private String nextLine() throws IOException {
		try {
			String line = this.input.readLine();
			if (line == null) {
				throw new RejectedRequestException(Rejection.BAD_REQUEST);
			}
			return line;
		}
		catch (MessageConstraintException ex) {
			throw new RejectedRequestException(Rejection.HEADERS_TOO_LARGE);
		}
	}

	private void count(int length) {
		this.bytes += length;
		if (this.bytes > ServerLimits.LINE_AND_HEADER_VALUE_BYTES) {
			throw new RejectedRequestException(Rejection.HEADERS_TOO_LARGE);
		}
	}

	private static Header parse(String line) {
		int colon = line.indexOf(':');
		if (colon < 0 || !Token.matches(line.substring(0, colon))) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		int start = colon + 1;
		int end = line.length();
		while (start < end && isBlank(line.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(line.charAt(end - 1))) {
			end--;
		}
		String value = line.substring(start, end);
		if (value.chars().anyMatch((character) -> character < ' ' && character != '\t' || character == 0x7f)) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		return new Header(line.substring(0, colon), value);
	}

	private static boolean isBlank(char character) {
		return character == ' ' || character == '\t';
	}

}
