package io.chalice.media;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether bytes are text in UTF-8, so that they survive being turned into
 * characters and back.
 */
public final class Utf8Check {

	private static final int CHARACTERS = 4096;

	private Utf8Check() {
	}

	/**
	 * Return whether bytes are UTF-8.
	 * @param bytes the bytes
	 * @return {@code true} if they are, or if there are none
	 */
	public static boolean isUtf8(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer source = ByteBuffer.wrap(bytes);
		CharBuffer target = CharBuffer.allocate(Math.min(bytes.length + 1, CHARACTERS));
		CoderResult result = decoder.decode(source, target, true);
		while (result.isOverflow()) {
			target.clear();
			result = decoder.decode(source, target, true);
		}
		return !result.isError();
	}

}
