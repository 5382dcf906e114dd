package io.chalice.project.packaging;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a jar's own directory says is in it, for a jar that holds no surprises: every name
 * once and in plain characters, nothing encrypted, nothing before its first entry, none
 * of the format's 64-bit extensions.
 *
 * @param entries what is in the jar, in its order
 */
record JarDirectory(List<Entry> entries) {

	private static final int LOCAL_HEADER = 0x04034b50;

	private static final int CENTRAL_HEADER = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int LOCAL_SIZE = 30;

	private static final int ENCRYPTED = 1;

	private static final int DEFLATED = 8;

	JarDirectory {
		entries = List.copyOf(entries);
	}

	/**
	 * Read a jar's directory.
	 * @param jar the jar's bytes
	 * @return its directory, or {@code null} when it is one to leave alone
	 */
	static @Nullable JarDirectory read(byte[] jar) {
		ByteBuffer buffer = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
		// a jar with a comment is rare, and left alone
		int end = jar.length - END_SIZE;
		if (end < 0 || buffer.getInt(end) != END) {
			return null;
		}
		int count = buffer.getShort(end + 10) & 0xffff;
		int size = buffer.getInt(end + 12);
		int start = buffer.getInt(end + 16);
		if (count > ZipWriter.MOST_ENTRIES || start < 0 || size < 0 || start + size != end) {
			return null;
		}
		List<Entry> entries = new ArrayList<>();
		Set<String> names = new HashSet<>();
		try {
			buffer.position(start);
			for (int i = 0; i < count; i++) {
				Entry entry = next(buffer);
				if (entry == null || !names.add(entry.name())) {
					return null;
				}
				entries.add(entry);
			}
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
			return null;
		}
		boolean startsWithFirst = entries.isEmpty() || entries.stream().anyMatch((entry) -> entry.header() == 0);
		return (startsWithFirst && buffer.position() == end) ? new JarDirectory(entries) : null;
	}

	private static @Nullable Entry next(ByteBuffer buffer) {
		int start = buffer.position();
		int flags = buffer.getShort(start + 8) & 0xffff;
		int method = buffer.getShort(start + 10) & 0xffff;
		int compressed = buffer.getInt(start + 20);
		int size = buffer.getInt(start + 24);
		int header = buffer.getInt(start + 42);
		byte[] name = new byte[buffer.getShort(start + 28) & 0xffff];
		buffer.position(start + 46);
		buffer.get(name);
		buffer.position(
				buffer.position() + (buffer.getShort(start + 30) & 0xffff) + (buffer.getShort(start + 32) & 0xffff));
		boolean plain = buffer.getInt(start) == CENTRAL_HEADER && (flags & ENCRYPTED) == 0
				&& (method == 0 || method == DEFLATED) && compressed >= 0 && size >= 0 && header >= 0
				&& buffer.getInt(header) == LOCAL_HEADER && isAscii(name);
		if (!plain) {
			return null;
		}
		int data = header + LOCAL_SIZE + (buffer.getShort(header + 26) & 0xffff)
				+ (buffer.getShort(header + 28) & 0xffff);
		return new Entry(new String(name, StandardCharsets.US_ASCII), method == DEFLATED, buffer.getInt(start + 16),
				header, data, compressed, size);
	}

	private static boolean isAscii(byte[] name) {
		for (byte character : name) {
			if (character < ' ') {
				return false;
			}
		}
		return name.length > 0;
	}

	/**
	 * Return how long the jar is when nothing in it is compressed.
	 */
	long storedSize() {
		return ZipWriter.storedSize(this.entries.stream().mapToLong((entry) -> entry.name().length()).sum(),
				this.entries.stream().mapToLong(Entry::size).sum(), this.entries.size());
	}

	/**
	 * A file or a directory in a jar.
	 *
	 * @param name its name, of ASCII characters
	 * @param deflated whether it is compressed
	 * @param crc its checksum
	 * @param header where its header begins
	 * @param data where its data begins
	 * @param compressed the length of its data
	 * @param size the length of its content
	 */
	record Entry(String name, boolean deflated, int crc, int header, int data, int compressed, int size) {

		boolean isDirectory() {
			return this.name.endsWith("/");
		}

	}

}
