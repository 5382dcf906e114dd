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
 * @param example a value, in JSON
 * @param <T> what its value is
 */
public record Key<T>(String name, Set<Scope> scopes, KeyType<T> type, @Nullable T defaultValue, boolean merged,
		String description, String example) {

	private static final Set<Scope> EVERYWHERE = Set.of(Scope.TOP, Scope.STAGE, Scope.FUNCTION);

	public Key {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Create a key for the top level only.
	 */
	static <T> Key<T> top(String name, KeyType<T> type, String description) {
		return new Key<>(name, Set.of(Scope.TOP), type, null, false, description, "");
	}

	/**
	 * Create a key for a stage and all stages.
	 */
	static <T> Key<T> stage(String name, KeyType<T> type, String description) {
		return new Key<>(name, Set.of(Scope.TOP, Scope.STAGE), type, null, false, description, "");
	}

	/**
	 * Create a key for a function and all functions, in a stage or in all.
	 */
	static <T> Key<T> function(String name, KeyType<T> type, String description) {
		return new Key<>(name, EVERYWHERE, type, null, false, description, "");
	}

	/**
	 * Create a key inside the value of another one.
	 */
	static <T> Key<T> inner(String name, KeyType<T> type, String description) {
		return new Key<>(name, Set.of(), type, null, false, description, "");
	}

	Key<T> withDefault(T value) {
		return new Key<>(this.name, this.scopes, this.type, value, this.merged, this.description, this.example);
	}

	Key<T> example(String value) {
		return new Key<>(this.name, this.scopes, this.type, this.defaultValue, this.merged, this.description, value);
	}

	Key<T> merging() {
		return new Key<>(this.name, this.scopes, this.type, this.defaultValue, true, this.description, this.example);
	}

	/**
	 * Return what it is when nobody says anything.
	 * @return the default, else the type's empty value, or {@code null} when there is
	 * none
	 */
	@Nullable T unset() {
		return (this.defaultValue != null) ? this.defaultValue : this.type.absent();
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
