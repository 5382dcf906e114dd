package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.chalice.project.json.JsonNode;
import io.chalice.project.json.JsonObject;
import io.chalice.project.json.JsonScalar;

/**
 * An object whose names are the user's.
 *
 * @param names what a name may be
 * @param reserved a regular expression of names that belong to someone else
 * @param owner to whom they belong
 * @param values what the values may be
 * @param <V> what a value is
 */
record MapType<V>(TextType names, String reserved, String owner, KeyType<V> values) implements KeyType<Map<String, V>> {

	private static final String NOTHING = "";

	static <V> MapType<V> of(TextType names, KeyType<V> values) {
		return new MapType<>(names, NOTHING, "", values);
	}

	MapType<V> reserving(String pattern, String whose) {
		return new MapType<>(this.names, pattern, whose, this.values);
	}

	@Override
	public void check(String name, JsonNode value, ConfigurationProblems problems) {
		if (!(value instanceof JsonObject object)) {
			KeyType.wrongKind(name, "an object", value, problems);
			return;
		}
		object.members().forEach((key, member) -> {
			if (!this.names.matches(key)) {
				problems.add(member.position(),
						"a name in '%s' must be %s, not '%s'".formatted(name, this.names.shape(), key));
			}
			else if (Pattern.matches(this.reserved, key)) {
				problems.add(member.position(), "'%s' is reserved by %s".formatted(key, this.owner));
			}
			checkValue(key, member.value(), problems);
		});
	}

	private void checkValue(String key, JsonNode value, ConfigurationProblems problems) {
		Object plain = value.value();
		if (this.values instanceof TextType && value instanceof JsonScalar && plain != null
				&& !(plain instanceof String)) {
			problems.add(value.position(),
					"'%s' must be a string, not %s: write \"%s\"".formatted(key, value.kind(), plain));
			return;
		}
		this.values.check(key, value, problems);
	}

	@Override
	public Map<String, V> read(JsonNode value) {
		Map<String, V> read = new LinkedHashMap<>();
		((JsonObject) value).members().forEach((name, member) -> read.put(name, this.values.read(member.value())));
		return read;
	}

	@Override
	public Map<String, V> absent() {
		return Map.of();
	}

	@Override
	public Map<String, V> merge(List<Map<String, V>> layers) {
		Map<String, V> merged = new LinkedHashMap<>();
		layers.forEach(merged::putAll);
		return merged;
	}

	@Override
	public Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		if (this.reserved.equals(NOTHING)) {
			schema.put("propertyNames", this.names.schema());
		}
		else {
			schema.put("propertyNames", Map.of("allOf",
					List.of(this.names.schema(), Map.of("not", Map.of("pattern", "^(" + this.reserved + ")$")))));
		}
		schema.put("additionalProperties", this.values.schema());
		return schema;
	}

}
