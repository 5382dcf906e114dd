package io.chalice.gateway.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.media.MediaTypes;

/**
 * The media types that an API takes for bytes.
 *
 * @see MediaTypes#contains
 */
final class BinaryTypes {

	private final List<String> types;

	BinaryTypes(List<String> types) {
		this.types = types.stream().map(MediaTypes::bare).toList();
	}

	/**
	 * Return whether a header's first media type is binary.
	 * @param header the value of {@code Content-Type} or {@code Accept}, or {@code null}
	 * without one
	 * @return {@code true} if it is
	 */
	boolean match(@Nullable String header) {
		if (header == null) {
			return this.types.contains(MediaTypes.ANY);
		}
		int comma = header.indexOf(',');
		return MediaTypes.contains(this.types, (comma < 0) ? header : header.substring(0, comma));
	}

}
