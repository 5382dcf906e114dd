package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.project.json.JsonArray;
import io.chalice.project.json.JsonNode;
import io.chalice.project.json.JsonScalar;

/**
 * A list of texts.
 *
 * @param element what each text may be
 * @param maximum how many there may be at most
 * @param single whether a text alone may stand for a list of one
 */
record ListType(TextType element, int maximum, boolean single) implements KeyType<List<String>> {

	static ListType of(TextType element, int maximum) {
		return new ListType(element, maximum, false);
	}

	@Override
	public void check(String name, JsonNode value, ConfigurationProblems problems) {
		if (this.single && value instanceof JsonScalar && value.value() instanceof String) {
			this.element.check(name, value, problems);
		}
		else if (!(value instanceof JsonArray array)) {
			KeyType.wrongKind(name, "a list of strings", value, problems);
		}
		else if (array.elements().size() > this.maximum) {
			problems.add(value.position(), "'%s' must have at most %d elements, not %d".formatted(name, this.maximum,
					array.elements().size()));
		}
		else {
			int index = 0;
			for (JsonNode node : array.elements()) {
				this.element.check("%s[%d]".formatted(name, index++), node, problems);
			}
		}
	}

	@Override
	public List<String> read(JsonNode value) {
		return (value instanceof JsonArray array) ? array.elements().stream().map(this.element::read).toList()
				: List.of(this.element.read(value));
	}

	@Override
	public List<String> absent() {
		return List.of();
	}

	@Override
	public Map<String, Object> schema() {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("type", "array");
		list.put("items", this.element.schema());
		if (this.maximum != Integer.MAX_VALUE) {
			list.put("maxItems", this.maximum);
		}
		if (!this.single) {
			return list;
		}
		Map<String, Object> either = new LinkedHashMap<>();
		either.put("anyOf", List.of(this.element.schema(), list));
		return either;
	}

}
