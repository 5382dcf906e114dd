package io.chalice.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Percent-decoding of path parameters (RFC 3986, section 2.1): as UTF-8, once, {@code +}
 * staying {@code +}. What is not an escape stays as it is.
 */
public final class PercentDecoding {

	private PercentDecoding() {
	}

	/**
	 * Decode a text.
	 * @param text the text, percent-encoded
	 * @return the decoded text
	 */
	public static String decode(String text) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		byte[] in = text.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
		for (int i = 0; i < in.length; i++) {
			int high = digit(in, i + 1);
			int low = digit(in, i + 2);
			if (in[i] == '%' && high >= 0 && low >= 0) {
				out.write(high * 16 + low);
				i += 2;
			}
			else {
				out.write(in[i]);
			}
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Decode a map's values.
	 * @param values the values, percent-encoded
	 * @return a map with the decoded values, in the same order
	 */
	public static Map<String, String> decode(Map<String, String> values) {
		Map<String, String> decoded = new LinkedHashMap<>();
		values.forEach((name, value) -> decoded.put(name, decode(value)));
		return decoded;
	}

	private static int digit(byte[] in, int index) {
		return (index < in.length) ? Character.digit(in[index], 16) : -1;
	}

}
