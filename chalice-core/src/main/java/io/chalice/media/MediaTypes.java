package io.chalice.media;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Compares media types as RFC 9110, section 8.3.1, says: whatever the case, and here
 * without their parameters.
 */
public final class MediaTypes {

	/** What a request or response without a content type is taken for. */
	public static final String JSON = "application/json";

	/** Bytes of which nothing more is known. */
	public static final String OCTET_STREAM = "application/octet-stream";

	/** Text without markup. */
	public static final String TEXT = "text/plain";

	/** Stands for every media type. */
	public static final String ANY = "*/*";

	private MediaTypes() {
	}

	/**
	 * Return a media type without parameters, in lower case.
	 * @param contentType a content type, such as {@code Text/HTML; charset=utf-8}
	 * @return the bare media type, such as {@code text/html}
	 */
	public static String bare(String contentType) {
		int semicolon = contentType.indexOf(';');
		String type = (semicolon < 0) ? contentType : contentType.substring(0, semicolon);
		return type.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether a content type is {@code application/json}.
	 * @param contentType a content type, or {@code null} without one
	 * @return {@code true} if it is given and is JSON
	 */
	public static boolean isJson(@Nullable String contentType) {
		return contentType != null && JSON.equals(bare(contentType));
	}

	/**
	 * Return whether a media type is in a list.
	 * @param type a content type, parameters allowed
	 * @param types bare media types in lower case, {@value #ANY} among them for all
	 * @return {@code true} if the list has it
	 */
	public static boolean contains(List<String> types, String type) {
		return types.contains(ANY) || types.contains(bare(type));
	}

}
