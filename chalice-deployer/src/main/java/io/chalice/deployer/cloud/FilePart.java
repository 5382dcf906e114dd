package io.chalice.deployer.cloud;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a file that is sent in several.
 *
 * @param file the file
 * @param offset where the part begins, in bytes
 * @param length how many bytes it has
 * @param total how many bytes the file has
 */
public record FilePart(Path file, long offset, long length, long total) {

	/**
	 * Open the part.
	 * @return its bytes
	 * @throws IOException if the file cannot be read
	 */
	public InputStream open() throws IOException {
		InputStream in = Files.newInputStream(this.file);
		try {
			in.skipNBytes(this.offset);
			return new LimitedStream(in, this.length);
		}
		catch (IOException ex) {
			in.close();
			throw ex;
		}
	}

	/**
	 * Ends after some bytes.
	 */
	private static final class LimitedStream extends FilterInputStream {

		private long left;

		LimitedStream(InputStream in, long length) {
			super(in);
			this.left = length;
		}

		@Override
		public int read() throws IOException {
			int read = (this.left > 0) ? super.read() : -1;
			this.left -= (read >= 0) ? 1 : 0;
			return read;
		}

		@Override
		public int read(byte[] buffer, int start, int length) throws IOException {
			if (this.left <= 0 && length > 0) {
				return -1;
			}
			int read = super.read(buffer, start, (int) Math.min(length, this.left));
			this.left -= Math.max(read, 0);
			return read;
		}

		@Override
		public long skip(long count) throws IOException {
			long skipped = super.skip(Math.min(count, this.left));
			this.left -= skipped;
			return skipped;
		}

		@Override
		public int available() throws IOException {
			return (int) Math.min(super.available(), this.left);
		}

		@Override
		public boolean markSupported() {
			return false;
		}

	}

}
