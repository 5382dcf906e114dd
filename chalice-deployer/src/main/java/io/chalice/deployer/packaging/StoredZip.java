package io.chalice.deployer.packaging;

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
 * zone, no owner, and no compression, since what a deflater writes depends on the zlib of
 * the machine. The jars in it, most of its size, are compressed already.
 *
 * @see <a href=
 * "https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>
 */
final class StoredZip {

	private static final int LOCAL_HEADER = 0x04034b50;

	private static final int CENTRAL_HEADER = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final int VERSION = 20;

	/** Names are UTF-8. */
	private static final int FLAGS = 0x0800;

	/** The permissions below are those of Unix. */
	private static final int MADE_BY = (3 << 8) | VERSION;

	/** The first of January 1980, midnight: the zero of a zip's time. */
	private static final int DATE = (1 << 5) | 1;

	private static final int PLAIN = 0100644 << 16;

	private final OutputStream out;

	private final List<Entry> entries = new ArrayList<>();

	private int offset;

	StoredZip(OutputStream out) {
		this.out = out;
	}

	void add(String name, byte[] content) throws IOException {
		CRC32 crc = new CRC32();
		crc.update(content);
		byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
		Entry entry = new Entry(encoded, (int) crc.getValue(), content.length, this.offset);
		ByteBuffer header = buffer(30 + encoded.length).putInt(LOCAL_HEADER).putShort((short) VERSION);
		common(header, entry).putShort((short) 0).put(encoded);
		this.out.write(header.array());
		this.out.write(content);
		this.offset += header.capacity() + content.length;
		this.entries.add(entry);
	}

	void finish() throws IOException {
		int start = this.offset;
		for (Entry entry : this.entries) {
			ByteBuffer header = buffer(46 + entry.name().length).putInt(CENTRAL_HEADER)
				.putShort((short) MADE_BY)
				.putShort((short) VERSION);
			common(header, entry).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
			header.putInt(PLAIN).putInt(entry.offset()).put(entry.name());
			this.out.write(header.array());
			this.offset += header.capacity();
		}
		short count = (short) this.entries.size();
		this.out.write(buffer(22).putInt(END)
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
			.putShort((short) 0)
			.putShort((short) 0)
			.putShort((short) DATE)
			.putInt(entry.crc())
			.putInt(entry.size())
			.putInt(entry.size())
			.putShort((short) entry.name().length);
	}

	private static ByteBuffer buffer(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private record Entry(byte[] name, int crc, int size, int offset) {

	}

}
