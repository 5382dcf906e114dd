package io.chalice.deployer.aws;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.chalice.deployer.cloud.UploadListener;

/**
 * The body of a request, telling how much of it has been read.
 */
final class WatchedStream extends FilterInputStream {

	/** What is smaller is sent at once. */
	private static final long LARGE = 1024 * 1024;

	private final long total;

	private final UploadListener listener;

	private long sent;

	private WatchedStream(InputStream body, long total, UploadListener listener) {
		super(body);
		this.total = total;
		this.listener = listener;
	}

	static InputStream of(InputStream body, long total, UploadListener listener) {
		return (total >= LARGE) ? new WatchedStream(body, total, listener) : body;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		advance((read >= 0) ? 1 : 0);
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		advance(Math.max(read, 0));
		return read;
	}

	private void advance(int read) {
		if (read > 0) {
			this.sent += read;
			this.listener.sent(this.sent, this.total);
		}
	}

}
