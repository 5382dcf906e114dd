package io.chalice.media;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

	/**
	 * What applications write as text besides {@code text/*}, {@code +json} and
	 * {@code +xml}.
	 */
	private static final Set<String> TEXTS = Set.of(JSON, "application/graphql", "application/javascript",
			"application/jsonl", "application/toml", "application/x-javascript", "application/x-ndjson",
			"application/x-www-form-urlencoded", "application/x-yaml", "application/xml", "application/xml-dtd",
			"application/yaml");

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
	 * Return whether a body is JSON: its content type says so, {@code application/json}
	 * or one that ends in {@code +json} (RFC 6839, section 3.1), or it has none.
	 * @param contentType a content type, or {@code null} without one
	 * @return {@code true} if it is JSON or not given
	 */
	public static boolean isJson(@Nullable String contentType) {
		if (contentType == null) {
			return true;
		}
		String type = bare(contentType);
		return JSON.equals(type) || type.endsWith("+json");
	}

	/**
	 * Return whether bodies of a media type are text, so that they survive being turned
	 * into characters and back.
	 * @param type a content type, parameters allowed
	 * @return {@code true} for text, {@code false} for bytes and for what may be either
	 */
	public static boolean isText(String type) {
		String bare = bare(type);
		return bare.startsWith("text/") || TEXTS.contains(bare) || bare.endsWith("+json") || bare.endsWith("+xml");
	}

	/**
	 * Return whether a media type is in a list, as API Gateway looks for it: a type of
	 * the list may have a wildcard as subtype, one with a wildcard as type only matches
	 * nothing.
	 * @param types bare media types in lower case, {@value #ANY} among them for all
	 * @param type a content type, parameters allowed
	 * @return {@code true} if the list has it
	 * @see <a href=
	 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
	 * media types</a>
	 */
	public static boolean contains(List<String> types, String type) {
		if (types.contains(ANY)) {
			return true;
		}
		String bare = bare(type);
		for (String candidate : types) {
			if (matches(candidate, bare)) {
				return true;
			}
		}
		return false;
	}

	private static boolean matches(String candidate, String type) {
		if (candidate.startsWith("*")) {
			return false;
		}
		return candidate.endsWith("/*") ? type.startsWith(candidate.substring(0, candidate.length() - 1))
				: candidate.equals(type);
	}

}
