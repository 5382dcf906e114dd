package io.chalice.gateway.server;

import java.io.IOException;
import java.util.Arrays;

import org.apache.hc.core5.http.MessageConstraintException;

/**
 * Reads request bodies into memory, never more than the largest allowed. The memory grows
 * with what has arrived, whatever the headers promise.
 */
final class RequestBodyReader {

	private static final int FIRST_BYTES = 8192;

	private static final int CHUNK_SIZE_DIGITS = 15;

	private static final byte[] NONE = {};

	private final ClientInput input;

	RequestBodyReader(ClientInput input) {
		this.input = input;
	}

	/**
	 * Read a body.
	 * @param length its length in bytes, or {@link RequestHeaders#CHUNKED}
	 * @return the body without transfer coding
	 * @throws IOException if the connection is lost or the time is over
	 */
	byte[] read(long length) throws IOException {
		if (length == 0) {
			return NONE;
		}
		try {
			return (length == RequestHeaders.CHUNKED) ? readChunks() : append(NONE, 0, checked(length));
		}
		catch (MessageConstraintException ex) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
	}

	/**
	 * Refuse a body that is too large.
	 * @param length its length in bytes
	 * @return the length
	 */
	static int checked(long length) {
		if (length > ServerLimits.BODY_BYTES) {
			throw new RejectedRequestException(Rejection.BODY_TOO_LARGE);
		}
		return (int) length;
	}

	private byte[] readChunks() throws IOException {
		byte[] body = NONE;
		int size = 0;
		for (long chunk = readChunkSize(); chunk > 0; chunk = readChunkSize()) {
			int newSize = checked(size + chunk);
			body = append(body, size, newSize);
			size = newSize;
			if (!readLine().isEmpty()) {
				throw new RejectedRequestException(Rejection.BAD_REQUEST);
			}
		}
		skipTrailers();
		return (body.length == size) ? body : Arrays.copyOf(body, size);
	}

	private byte[] append(byte[] start, int size, int newSize) throws IOException {
		byte[] bytes = start;
		int position = size;
		while (position < newSize) {
			if (position == bytes.length) {
				int doubled = Math.max(FIRST_BYTES, 2 * bytes.length);
				bytes = Arrays.copyOf(bytes, (size == 0) ? Math.min(newSize, doubled) : doubled);
			}
			int count = this.input.read(bytes, position, Math.min(newSize, bytes.length) - position);
			if (count < 0) {
				throw new RejectedRequestException(Rejection.BAD_REQUEST);
			}
			position += count;
		}
		return bytes;
	}

	private long readChunkSize() throws IOException {
		String line = readLine();
		int extension = line.indexOf(';');
		String size = ((extension >= 0) ? line.substring(0, extension) : line).stripTrailing();
		if (size.isEmpty() || size.chars().anyMatch((digit) -> digit > 'f' || Character.digit(digit, 16) < 0)) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		return (size.length() > CHUNK_SIZE_DIGITS) ? Long.MAX_VALUE / 2 : Long.parseLong(size, 16);
	}

	private void skipTrailers() throws IOException {
		int bytes = 0;
		for (String line = readLine(); !line.isEmpty(); line = readLine()) {
			bytes += line.length();
			if (bytes > ServerLimits.LINE_AND_HEADER_VALUE_BYTES) {
				throw new RejectedRequestException(Rejection.HEADERS_TOO_LARGE);
			}
		}
	}

	private String readLine() throws IOException {
		String line = this.input.readLine();
		if (line == null) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		return line;
	}

}
