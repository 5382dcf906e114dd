package io.chalice.project.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON text, number, boolean or null.
 *
 * @param position where it starts
 * @param value the text, number or boolean, or {@code null}
 */
public record JsonScalar(JsonPosition position, @Nullable Object value) implements JsonNode {

	@Override
	public String kind() {
		if (this.value instanceof String) {
			return "a string";
		}
		if (this.value instanceof Number) {
			return "a number";
		}
		return (this.value != null) ? "a boolean" : "null";
	}

}
