package io.chalice.project.file;

import java.util.Locale;

/**
 * Sizes of files as people read them.
 */
public final class ByteSize {

	private static final double MEGABYTE = 1_000_000;

	private ByteSize() {
	}

	/**
	 * Write a size.
	 * @param bytes the size in bytes
	 * @return it in millions of bytes, such as {@code 9.07 MB}
	 */
	public static String megabytes(long bytes) {
		return String.format(Locale.ROOT, "%.2f MB", bytes / MEGABYTE);
	}

}
