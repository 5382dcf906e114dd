package io.chalice.gateway.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends, as lines and bytes, up to a deadline.
 */
final class ClientInput {

	private static final int BUFFER_BYTES = 8192;

	private final Socket socket;

	private final InputStream stream;

	private final SessionInputBufferImpl buffer;

	private final CharArrayBuffer line = new CharArrayBuffer(128);

	private long deadline;

	private boolean ended;

	ClientInput(Socket socket) throws IOException {
		this.socket = socket;
		this.stream = new DeadlineStream(socket.getInputStream());
		this.buffer = new SessionInputBufferImpl(BUFFER_BYTES, 2 * ServerLimits.LINE_AND_HEADER_VALUE_BYTES);
	}

	/**
	 * Everything read from now on must arrive within a time, or reading ends in a
	 * {@link SocketTimeoutException}.
	 * @param time the time
	 */
	void within(Duration time) {
		this.deadline = System.nanoTime() + time.toNanos();
	}

	/**
	 * Wait for the next byte.
	 * @return whether there is one, {@code false} at the end of the input
	 * @throws IOException if the connection is lost or the deadline passes
	 */
	boolean await() throws IOException {
		return this.buffer.hasBufferedData() || this.buffer.fillBuffer(this.stream) > 0;
	}

	/**
	 * Whether something has been received that has not been read.
	 * @return whether there is
	 */
	boolean hasBuffered() {
		return this.buffer.hasBufferedData();
	}

	/**
	 * Read a line without its end; a character is a byte.
	 * @return the line, {@code null} if the input ends before the line does
	 * @throws IOException if the connection is lost, the deadline passes or the line is
	 * too long
	 */
	@Nullable String readLine() throws IOException {
		this.line.clear();
		this.buffer.readLine(this.line, this.stream);
		return this.ended ? null : this.line.toString();
	}

	/**
	 * Read bytes.
	 * @param bytes where to
	 * @param offset the index of the first
	 * @param length how many at most
	 * @return how many were read, negative at the end of the input
	 * @throws IOException if the connection is lost or the deadline passes
	 */
	int read(byte[] bytes, int offset, int length) throws IOException {
		return this.buffer.read(bytes, offset, length, this.stream);
	}

	private final class DeadlineStream extends InputStream {

		private final InputStream source;

		private DeadlineStream(InputStream source) {
			this.source = source;
		}

		@Override
		public int read() {
			throw new UnsupportedOperationException("The buffer reads blocks");
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			long milliseconds = (ClientInput.this.deadline - System.nanoTime()) / 1_000_000;
			if (milliseconds <= 0) {
				throw new SocketTimeoutException("The client took too long");
			}
			ClientInput.this.socket.setSoTimeout((int) Math.min(milliseconds, Integer.MAX_VALUE));
			int count = this.source.read(bytes, offset, length);
			ClientInput.this.ended = count < 0;
			return count;
		}

	}

}
