package io.chalice.project.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON value and where it is.
 */
public sealed interface JsonNode permits JsonObject, JsonArray, JsonScalar {

	/**
	 * Return where the value starts.
	 * @return the position of its first character
	 */
	JsonPosition position();

	/**
	 * Return the value alone.
	 * @return a map, list, text, number or boolean, or {@code null} for JSON's null
	 */
	@Nullable Object value();

	/**
	 * Return what kind of value this is, in words.
	 * @return the kind with its article, such as {@code a number}
	 */
	String kind();

}
