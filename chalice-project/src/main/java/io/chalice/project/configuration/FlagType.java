package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.chalice.project.json.JsonNode;

/**
 * Yes or no.
 */
record FlagType() implements KeyType<Boolean> {

	static final FlagType INSTANCE = new FlagType();

	@Override
	public void check(String name, JsonNode value, ConfigurationProblems problems) {
		if (!(value.value() instanceof Boolean)) {
			KeyType.wrongKind(name, "true or false", value, problems);
		}
	}

	@Override
	public Boolean read(JsonNode value) {
		return (Boolean) Objects.requireNonNull(value.value());
	}

	@Override
	public Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "boolean");
		return schema;
	}

}
