package io.chalice.gateway.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.apache.hc.core5.http.ConnectionClosedException;

/**
 * What a client sends, up to a deadline. A socket's own timeout starts again with every
 * byte.
 */
final class DeadlineInputStream extends InputStream {

	private final Socket socket;

	private final InputStream source;

	private long deadline;

	private boolean mayEnd;

	private boolean ended;

	DeadlineInputStream(Socket socket) throws IOException {
		this.socket = socket;
		this.source = socket.getInputStream();
	}

	/**
	 * Everything read from now on must arrive within a time, or reading ends in a
	 * {@link SocketTimeoutException}. The client may end its output.
	 * @param time the time
	 */
	void within(Duration time) {
		this.deadline = System.nanoTime() + time.toNanos();
		this.mayEnd = true;
		this.ended = false;
	}

	/**
	 * As {@link #within(Duration)}, but the end of the client's output ends reading in a
	 * {@link ConnectionClosedException}.
	 * @param time the time
	 */
	void wholeWithin(Duration time) {
		within(time);
		this.mayEnd = false;
	}

	/**
	 * Whether the end has been read since the deadline was set.
	 * @return whether it has
	 */
	boolean isEnded() {
		return this.ended;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		long milliseconds = (this.deadline - System.nanoTime()) / 1_000_000;
		if (milliseconds <= 0) {
			throw new SocketTimeoutException("The client took too long");
		}
		this.socket.setSoTimeout((int) Math.min(milliseconds, Integer.MAX_VALUE));
		int count = this.source.read(bytes, offset, length);
		this.ended = count < 0;
		if (this.ended && !this.mayEnd) {
			throw new ConnectionClosedException("The request is incomplete");
		}
		return count;
	}

}
