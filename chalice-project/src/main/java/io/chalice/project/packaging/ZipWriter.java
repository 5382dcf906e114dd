package io.chalice.project.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip whose bytes depend on nothing but names and contents: no time, no time
 * zone, no owner, and compression that is the same everywhere.
 *
 * @see <a href=
 * "https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>
 */
final class ZipWriter {

	/** How many entries there can be without the format's 64-bit extensions. */
	static final int MOST_ENTRIES = 65534;

	private static final int LOCAL_HEADER = 0x04034b50;

	private static final int CENTRAL_HEADER = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final int LOCAL_SIZE = 30;

	private static final int CENTRAL_SIZE = 46;

	private static final int END_SIZE = 22;

	private static final int VERSION = 20;

	/** Names are UTF-8. */
	private static final int FLAGS = 0x0800;

	private static final int STORED = 0;

	private static final int DEFLATED = 8;

	/** The permissions below are those of Unix. */
	private static final int MADE_BY = (3 << 8) | VERSION;

	/** The first of January 1980, midnight: the zero of a zip's time. */
	private static final int DATE = (1 << 5) | 1;

	private static final int PLAIN = 0100644 << 16;

	private static final int PROGRAM = 0100755 << 16;

	private static final int DIRECTORY = (040755 << 16) | 0x10;

	private final OutputStream out;

	private final List<Entry> entries = new ArrayList<>();

	private int offset;

	ZipWriter(OutputStream out) {
		this.out = out;
	}

	/**
	 * Return how long a zip of stored entries is.
	 * @param names the lengths of all names together, in bytes
	 * @param contents the lengths of all contents together, in bytes
	 * @param count how many entries there are
	 * @return the length in bytes
	 */
	static long storedSize(long names, long contents, int count) {
		return 2 * names + contents + (long) count * (LOCAL_SIZE + CENTRAL_SIZE) + END_SIZE;
	}

	void store(String name, byte[] content) throws IOException {
		packed(name, Packed.stored(content));
	}

	// compressed, unless that makes it larger
	void deflate(String name, byte[] content) throws IOException {
		packed(name, Packed.of(content));
	}

	void packed(String name, Packed packed) throws IOException {
		add(name, packed, name.endsWith("/") ? DIRECTORY : PLAIN);
	}

	// compressed, and with the permission to be run
	void program(String name, byte[] content) throws IOException {
		add(name, new Packed(checksum(content), content.length, true, PureDeflater.deflate(content)), PROGRAM);
	}

	private static int checksum(byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(content);
		return (int) crc.getValue();
	}

	private void add(String name, Packed packed, int attributes) throws IOException {
		byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
		Entry entry = new Entry(encoded, packed.deflated() ? DEFLATED : STORED, packed.crc(), packed.data().length,
				packed.size(), this.offset, attributes);
		ByteBuffer header = buffer(LOCAL_SIZE + encoded.length).putInt(LOCAL_HEADER).putShort((short) VERSION);
		common(header, entry).putShort((short) 0).put(encoded);
		this.out.write(header.array());
		this.out.write(packed.data());
		this.offset += header.capacity() + packed.data().length;
		this.entries.add(entry);
	}

	void finish() throws IOException {
		int start = this.offset;
		for (Entry entry : this.entries) {
			ByteBuffer header = buffer(CENTRAL_SIZE + entry.name().length).putInt(CENTRAL_HEADER)
				.putShort((short) MADE_BY)
				.putShort((short) VERSION);
			common(header, entry).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
			header.putInt(entry.attributes()).putInt(entry.offset()).put(entry.name());
			this.out.write(header.array());
			this.offset += header.capacity();
		}
		short count = (short) this.entries.size();
		this.out.write(buffer(END_SIZE).putInt(END)
			.putInt(0)
			.putShort(count)
			.putShort(count)
			.putInt(this.offset - start)
			.putInt(start)
			.putShort((short) 0)
			.array());
	}

	// flags, method, time, date, checksum, both sizes and the name's length
	private static ByteBuffer common(ByteBuffer header, Entry entry) {
		return header.putShort((short) FLAGS)
			.putShort((short) entry.method())
			.putShort((short) 0)
			.putShort((short) DATE)
			.putInt(entry.crc())
			.putInt(entry.compressed())
			.putInt(entry.size())
			.putShort((short) entry.name().length);
	}

	private static ByteBuffer buffer(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * The content of an entry as it is written.
	 *
	 * @param crc the CRC-32 of the content
	 * @param size how many bytes it has
	 * @param deflated whether the data is compressed
	 * @param data the bytes that are written
	 */
	record Packed(int crc, int size, boolean deflated, byte[] data) {

		static Packed stored(byte[] content) {
			return new Packed(checksum(content), content.length, false, content);
		}

		// compressed, unless that makes it larger
		static Packed of(byte[] content) {
			byte[] deflated = PureDeflater.deflate(content);
			return (deflated.length < content.length) ? new Packed(checksum(content), content.length, true, deflated)
					: stored(content);
		}

	}

	private record Entry(byte[] name, int method, int crc, int compressed, int size, int offset, int attributes) {

	}

}
