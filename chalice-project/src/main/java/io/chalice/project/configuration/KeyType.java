package io.chalice.project.configuration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.project.json.JsonNode;

/**
 * What may be the value of a key: checks and reads values, and describes them as JSON
 * schema, from the same facts.
 *
 * @param <T> what a value is
 */
sealed interface KeyType<T> permits TextType, IntegerType, FlagType, ListType, MapType, ObjectType {

	/**
	 * Check a value.
	 * @param name the name to call the value by
	 * @param value the value
	 * @param problems where to tell what is wrong with it
	 */
	void check(String name, JsonNode value, ConfigurationProblems problems);

	/**
	 * Read a value that was checked.
	 * @param value the value
	 * @return what it is
	 */
	T read(JsonNode value);

	/**
	 * Return what it is not to be given.
	 * @return the empty value, or {@code null} when there is none
	 */
	default @Nullable T absent() {
		return null;
	}

	/**
	 * Lay values over one another.
	 * @param values the values, at least one, the most specific one last
	 * @return the most specific one, of objects with what only less specific ones have
	 */
	default T merge(List<T> values) {
		return values.get(values.size() - 1);
	}

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
	static void wrongKind(String name, String wanted, JsonNode value, ConfigurationProblems problems) {
		problems.add(value.position(), "'%s' must be %s, not %s".formatted(name, wanted, value.kind()));
	}

}
