package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Makes up ids that look like API Gateway's, the same for the same text.
 */
final class ResourceId {

	private ResourceId() {
	}

	/**
	 * Make up an id.
	 * @param text what it is for
	 * @return six letters and digits
	 */
	static String of(String text) {
		CRC32 checksum = new CRC32();
		checksum.update(text.getBytes(StandardCharsets.UTF_8));
		String digits = Long.toString(checksum.getValue(), Character.MAX_RADIX).toLowerCase(Locale.ROOT);
		return ("000000" + digits).substring(digits.length());
	}

}
