package io.chalice.project.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A JSON array.
 *
 * @param position where it starts
 * @param elements its elements
 */
public record JsonArray(JsonPosition position, List<JsonNode> elements) implements JsonNode {

	public JsonArray {
		elements = List.copyOf(elements);
	}

	@Override
	public List<@Nullable Object> value() {
		List<@Nullable Object> value = new ArrayList<>();
		this.elements.forEach((element) -> value.add(element.value()));
		return value;
	}

	@Override
	public String kind() {
		return "a list";
	}

}
