package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A key of the configuration: the one place where its name, what it may be, where it may
 * stand and what it is without being given are written down.
 *
 * @param name the name in the file
 * @param scopes where it may stand, empty for a key inside another one's value
 * @param type what its value may be
 * @param defaultValue what it is when nobody says anything, or {@code null} for nothing
 * @param merged whether less specific values add to more specific ones
 * @param description what it is for
 */
record Key(String name, Set<Scope> scopes, KeyType type, @Nullable Object defaultValue, boolean merged,
		String description) {

	private static final Set<Scope> EVERYWHERE = Set.of(Scope.TOP, Scope.STAGE, Scope.FUNCTION);

	Key {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Create a key for the top level only.
	 */
	static Key top(String name, KeyType type, String description) {
		return new Key(name, Set.of(Scope.TOP), type, null, false, description);
	}

	/**
	 * Create a key for a stage and all stages.
	 */
	static Key stage(String name, KeyType type, String description) {
		return new Key(name, Set.of(Scope.TOP, Scope.STAGE), type, null, false, description);
	}

	/**
	 * Create a key for a function and all functions, in a stage or in all.
	 */
	static Key function(String name, KeyType type, String description) {
		return new Key(name, EVERYWHERE, type, null, false, description);
	}

	/**
	 * Create a key inside the value of another one.
	 */
	static Key inner(String name, KeyType type, String description) {
		return new Key(name, Set.of(), type, null, false, description);
	}

	Key withDefault(Object value) {
		return new Key(this.name, this.scopes, this.type, value, this.merged, this.description);
	}

	Key merging() {
		return new Key(this.name, this.scopes, this.type, this.defaultValue, true, this.description);
	}

	Map<String, Object> schema() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("description", this.description);
		schema.putAll(this.type.schema());
		if (this.defaultValue != null) {
			schema.put("default", this.defaultValue);
		}
		return schema;
	}

}
