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
public record ConfigurationKey<T>(String name, Set<KeyScope> scopes, KeyType<T> type, @Nullable T defaultValue,
		boolean merged, String description, String example) {

	private static final Set<KeyScope> EVERYWHERE = Set.of(KeyScope.TOP, KeyScope.STAGE, KeyScope.FUNCTION);

	public ConfigurationKey {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Create a key for the top level only.
	 */
	static <T> ConfigurationKey<T> top(String name, KeyType<T> type, String description) {
		return new ConfigurationKey<>(name, Set.of(KeyScope.TOP), type, null, false, description, "");
	}

	/**
	 * Create a key for a stage and all stages.
	 */
	static <T> ConfigurationKey<T> stage(String name, KeyType<T> type, String description) {
		return new ConfigurationKey<>(name, Set.of(KeyScope.TOP, KeyScope.STAGE), type, null, false, description, "");
	}

	/**
	 * Create a key for a function and all functions, in a stage or in all.
	 */
	static <T> ConfigurationKey<T> function(String name, KeyType<T> type, String description) {
		return new ConfigurationKey<>(name, EVERYWHERE, type, null, false, description, "");
	}

	/**
	 * Create a key inside the value of another one.
	 */
	static <T> ConfigurationKey<T> inner(String name, KeyType<T> type, String description) {
		return new ConfigurationKey<>(name, Set.of(), type, null, false, description, "");
	}

	ConfigurationKey<T> withDefault(T value) {
		return new ConfigurationKey<>(this.name, this.scopes, this.type, value, this.merged, this.description,
				this.example);
	}

	ConfigurationKey<T> example(String value) {
		return new ConfigurationKey<>(this.name, this.scopes, this.type, this.defaultValue, this.merged,
				this.description, value);
	}

	ConfigurationKey<T> merging() {
		return new ConfigurationKey<>(this.name, this.scopes, this.type, this.defaultValue, true, this.description,
				this.example);
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
