package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.project.json.JsonArray;
import io.chalice.project.json.JsonMember;
import io.chalice.project.json.JsonNode;
import io.chalice.project.json.JsonObject;
import io.chalice.project.json.JsonPosition;
import io.chalice.project.json.JsonScalar;

/**
 * What the command line says about settings. It has the last word, over all functions.
 *
 * @param values values by key, of the same kinds as in the file: texts, numbers,
 * booleans, lists and maps
 */
public record CommandLineOverrides(Map<String, Object> values) {

	/**
	 * What problems with these values are said to be in.
	 */
	static final String SOURCE = "command line";

	public CommandLineOverrides {
		values = Map.copyOf(values);
	}

	/**
	 * Create a command line that says nothing.
	 * @return no overrides
	 */
	public static CommandLineOverrides none() {
		return new CommandLineOverrides(Map.of());
	}

	/**
	 * Add a setting.
	 * @param key the key, as in the file
	 * @param value its value
	 * @return these overrides and the given one
	 */
	public CommandLineOverrides with(String key, Object value) {
		Map<String, Object> all = new LinkedHashMap<>(this.values);
		all.put(key, value);
		return new CommandLineOverrides(all);
	}

	/**
	 * Return the values as if they had been in a file.
	 * @return an object without positions
	 */
	JsonObject toJson() {
		return (JsonObject) node(this.values);
	}

	private static JsonNode node(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, JsonMember> members = new LinkedHashMap<>();
			map.forEach((name, member) -> members.put(String.valueOf(name),
					new JsonMember(JsonPosition.NOWHERE, node(member))));
			return new JsonObject(JsonPosition.NOWHERE, members);
		}
		if (value instanceof List<?> list) {
			return new JsonArray(JsonPosition.NOWHERE, list.stream().map((element) -> node(element)).toList());
		}
		return new JsonScalar(JsonPosition.NOWHERE, value);
	}

}
