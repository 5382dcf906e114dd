package io.chalice.gateway.server;

import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * A buffer whose lines tell the sizes of chunks, which have neither a sign nor white
 * space before them (RFC 9112, section 7.1). The library takes both.
 */
final class ChunkLines implements SessionInputBuffer {

	private final SessionInputBuffer buffer;

	ChunkLines(SessionInputBuffer buffer) {
		this.buffer = buffer;
	}

	@Override
	public int readLine(CharArrayBuffer line, InputStream stream) throws IOException {
		int start = line.length();
		int count = this.buffer.readLine(line, stream);
		if (line.length() > start && "+- \t".indexOf(line.charAt(start)) >= 0) {
			throw new MalformedChunkCodingException("Not the size of a chunk");
		}
		return count;
	}

	@Override
	public int length() {
		return this.buffer.length();
	}

	@Override
	public int capacity() {
		return this.buffer.capacity();
	}

	@Override
	public int available() {
		return this.buffer.available();
	}

	@Override
	public int read(byte[] bytes, int offset, int length, InputStream stream) throws IOException {
		return this.buffer.read(bytes, offset, length, stream);
	}

	@Override
	public int read(byte[] bytes, InputStream stream) throws IOException {
		return this.buffer.read(bytes, stream);
	}

	@Override
	public int read(InputStream stream) throws IOException {
		return this.buffer.read(stream);
	}

	@Override
	public HttpTransportMetrics getMetrics() {
		return this.buffer.getMetrics();
	}

}
