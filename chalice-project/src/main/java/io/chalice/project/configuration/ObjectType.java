package io.chalice.project.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.declaration.NearestWord;
import io.chalice.project.json.JsonMember;
import io.chalice.project.json.JsonNode;
import io.chalice.project.json.JsonObject;

/**
 * An object whose names are ours.
 *
 * @param definition the name the schema knows it by, empty when it has none
 * @param keys what its keys are
 * @param required the keys it must have
 * @param needs keys and the key that must come with each
 * @param strangers keys that are no mistake of typing but do not belong here, and why
 */
record ObjectType(String definition, List<ConfigurationKey<?>> keys, List<String> required, Map<String, String> needs,
		Map<String, String> strangers) implements KeyType<LayeredSettings> {

	ObjectType {
		keys = List.copyOf(keys);
		Set<String> names = new HashSet<>();
		for (ConfigurationKey<?> key : keys) {
			if (!names.add(key.name())) {
				throw new IllegalStateException("The key '%s' is declared twice".formatted(key.name()));
			}
		}
		required = List.copyOf(required);
		needs = new LinkedHashMap<>(needs);
		strangers = Map.copyOf(strangers);
	}

	static ObjectType of(ConfigurationKey<?>... keys) {
		return new ObjectType("", List.of(keys), List.of(), Map.of(), Map.of());
	}

	ObjectType requiring(String... names) {
		return new ObjectType(this.definition, this.keys, List.of(names), this.needs, this.strangers);
	}

	ObjectType with(String name, String needed) {
		Map<String, String> all = new LinkedHashMap<>(this.needs);
		all.put(name, needed);
		return new ObjectType(this.definition, this.keys, this.required, all, this.strangers);
	}

	@Override
	public void check(String name, JsonNode value, ConfigurationProblems problems) {
		if (!(value instanceof JsonObject object)) {
			KeyType.wrongKind(name, "an object", value, problems);
			return;
		}
		checkMembers(object, problems);
		for (String key : this.required) {
			if (!object.members().containsKey(key)) {
				problems.add(value.position(), "'%s' is missing".formatted(key));
			}
		}
		this.needs.forEach((key, needed) -> {
			JsonMember member = object.members().get(key);
			if (member != null && !object.members().containsKey(needed)) {
				problems.add(member.position(), "'%s' needs '%s' as well".formatted(key, needed));
			}
		});
	}

	/**
	 * Check what is there, not what is missing.
	 * @param object the object
	 * @param problems where to tell what is wrong with it
	 */
	void checkMembers(JsonObject object, ConfigurationProblems problems) {
		Map<String, ConfigurationKey<?>> known = new LinkedHashMap<>();
		this.keys.forEach((key) -> known.put(key.name(), key));
		object.members().forEach((name, member) -> {
			ConfigurationKey<?> key = known.get(name);
			String stranger = this.strangers.get(name);
			if (key != null) {
				key.type().check(name, member.value(), problems);
			}
			else if (stranger != null) {
				problems.add(member.position(), "'%s' %s".formatted(name, stranger));
			}
			else {
				problems.add(member.position(),
						"unknown key '%s'%s".formatted(name, NearestWord.suggestion(name, known.keySet())));
			}
		});
	}

	@Override
	public LayeredSettings read(JsonNode value) {
		return new LayeredSettings(List.of((JsonObject) value));
	}

	@Override
	public LayeredSettings absent() {
		return new LayeredSettings(List.of());
	}

	@Override
	public Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		if (this.definition.isEmpty()) {
			return body();
		}
		schema.put("$ref", "#/$defs/" + this.definition);
		return schema;
	}

	/**
	 * Describe the object in full, also when it has a definition of its own.
	 * @return a JSON schema, draft 2020-12, that the caller may add to
	 */
	Map<String, Object> body() {
		Map<String, Object> schema = new LinkedHashMap<>();
		Map<String, Object> properties = new LinkedHashMap<>();
		this.keys.forEach((key) -> properties.put(key.name(), key.schema()));
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("additionalProperties", false);
		if (!this.required.isEmpty()) {
			schema.put("required", new ArrayList<>(this.required));
		}
		if (!this.needs.isEmpty()) {
			Map<String, Object> dependent = new LinkedHashMap<>();
			this.needs.forEach((key, needed) -> dependent.put(key, List.of(needed)));
			schema.put("dependentRequired", dependent);
		}
		return schema;
	}

}
