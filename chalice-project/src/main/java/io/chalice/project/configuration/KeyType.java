package io.chalice.project.configuration;

import java.util.Map;

import io.chalice.project.json.JsonNode;

/**
 * What may be the value of a key: checks values, and describes them as JSON schema, from
 * the same facts.
 */
sealed interface KeyType permits TextType, IntegerType, FlagType, ListType, MapType, ObjectType {

	/**
	 * Check a value.
	 * @param name the name to call the value by
	 * @param value the value
	 * @param problems where to tell what is wrong with it
	 */
	void check(String name, JsonNode value, Problems problems);

	/**
	 * Describe the values.
	 * @return a JSON schema, draft 2020-12, that the caller may add to
	 */
	Map<String, Object> schema();

	/**
	 * Tell that a value is of the wrong kind.
	 * @param name the name to call the value by
	 * @param wanted the kind it should be, with its article
	 * @param value the value
	 * @param problems where to tell it
	 */
	static void wrongKind(String name, String wanted, JsonNode value, Problems problems) {
		problems.add(value.position(), "'%s' must be %s, not %s".formatted(name, wanted, value.kind()));
	}

}
