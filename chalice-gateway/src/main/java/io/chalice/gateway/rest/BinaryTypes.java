package io.chalice.gateway.rest;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.chalice.media.MediaTypes;

/**
 * The media types that an API takes for bytes. A type may have a wildcard as subtype; one
 * with a wildcard as type only matches nothing, except for the one that matches all.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
 * media types</a>
 */
final class BinaryTypes {

	private static final String WILDCARD = "*";

	private final boolean all;

	private final List<String> types;

	BinaryTypes(List<String> types) {
		this.all = types.contains(MediaTypes.ANY);
		this.types = types.stream()
			.map((type) -> type.toLowerCase(Locale.ROOT))
			.filter((type) -> !type.startsWith(WILDCARD))
			.toList();
	}

	/**
	 * Return whether a header's first media type is binary.
	 * @param header the value of {@code Content-Type} or {@code Accept}, or {@code null}
	 * without one
	 * @return {@code true} if it is
	 */
	boolean match(@Nullable String header) {
		if (this.all) {
			return true;
		}
		if (header == null) {
			return false;
		}
		int comma = header.indexOf(',');
		String type = MediaTypes.bare((comma < 0) ? header : header.substring(0, comma));
		return this.types.stream().anyMatch((binary) -> matches(binary, type));
	}

	private static boolean matches(String binary, String type) {
		if (binary.endsWith("/" + WILDCARD)) {
			return type.startsWith(binary.substring(0, binary.length() - 1));
		}
		return binary.equals(type);
	}

}
