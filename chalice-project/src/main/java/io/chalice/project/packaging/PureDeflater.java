package io.chalice.project.packaging;

import java.io.ByteArrayOutputStream;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;

/**
 * Compresses in Java alone. What the JDK's own deflater writes depends on the zlib it is
 * linked with, which differs between machines and JDKs.
 */
final class PureDeflater {

	private static final int LEVEL = 9;

	private static final int MEMORY = 9;

	private static final int BUFFER = 65536;

	private PureDeflater() {
	}

	/**
	 * Compress.
	 * @param content what to compress
	 * @return raw deflated data, without header and checksum
	 */
	static byte[] deflate(byte[] content) {
		Deflater deflater = deflater();
		deflater.setInput(content);
		byte[] buffer = new byte[BUFFER];
		ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
		int status;
		do {
			deflater.setOutput(buffer);
			status = deflater.deflate(JZlib.Z_FINISH);
			out.write(buffer, 0, buffer.length - deflater.getAvailOut());
		}
		while (status == JZlib.Z_OK);
		if (status != JZlib.Z_STREAM_END) {
			throw new IllegalStateException("Could not compress: status %d".formatted(status));
		}
		deflater.end();
		return out.toByteArray();
	}

	private static Deflater deflater() {
		try {
			return new Deflater(LEVEL, JZlib.MAX_WBITS, MEMORY, JZlib.W_NONE);
		}
		catch (GZIPException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
