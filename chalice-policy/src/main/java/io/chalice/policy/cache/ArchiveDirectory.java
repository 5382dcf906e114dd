package io.chalice.policy.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Finds the central directory of a ZIP archive: a record at the end of the file says
 * where it begins.
 */
final class ArchiveDirectory {

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int ENTRY_SIGNATURE = 0x02014b50;

	private static final int END_LENGTH = 22;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private ArchiveDirectory() {
	}

	/**
	 * Finds where the directory begins.
	 * @param file the archive
	 * @return the offset in the file, or -1 when the file is no archive, or one of
	 * another layout (ZIP64, something before the archive)
	 * @throws IOException when the file cannot be read
	 */
	static long start(FileChannel file) throws IOException {
		// as a rule there is no comment, and to look for one takes longer
		long start = start(file, END_LENGTH);
		return (start >= 0) ? start : start(file, END_LENGTH + LONGEST_COMMENT);
	}

	private static long start(FileChannel file, int longest) throws IOException {
		long tailStart = Math.max(0, file.size() - longest);
		ByteBuffer tail = read(file, tailStart, (int) (file.size() - tailStart));
		for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
			if (tail.getInt(at) == END_SIGNATURE
					&& at + END_LENGTH + (tail.getShort(at + 20) & 0xFFFF) == tail.limit()) {
				long length = tail.getInt(at + 12) & 0xFFFFFFFFL;
				long start = tail.getInt(at + 16) & 0xFFFFFFFFL;
				return (start + length == tailStart + at && length >= Integer.BYTES
						&& read(file, start, Integer.BYTES).getInt(0) == ENTRY_SIGNATURE) ? start : -1;
			}
		}
		return -1;
	}

	private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		int count = 0;
		while (bytes.hasRemaining() && count >= 0) {
			count = file.read(bytes, start + bytes.position());
		}
		return bytes.flip();
	}

}
