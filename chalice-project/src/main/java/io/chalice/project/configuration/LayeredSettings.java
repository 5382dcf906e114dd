package io.chalice.project.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.project.json.JsonMember;
import io.chalice.project.json.JsonObject;

/**
 * The settings that hold somewhere: several layers seen as one. Values have been checked
 * before.
 *
 * @param layers from the least to the most specific
 */
record LayeredSettings(List<JsonObject> layers) {

	LayeredSettings {
		layers = List.copyOf(layers);
	}

	/**
	 * Find what a key was given by the most specific layer that says something.
	 * @param key the key
	 * @return the member, or {@code null} when no layer says anything
	 */
	@Nullable JsonMember find(ConfigurationKey<?> key) {
		List<JsonMember> given = given(key);
		return given.isEmpty() ? null : given.get(given.size() - 1);
	}

	/**
	 * Give a key a value.
	 * @param key the key
	 * @param value its value
	 * @param <T> what its value is
	 * @return these settings, under the given one
	 */
	<T> LayeredSettings with(ConfigurationKey<T> key, T value) {
		List<JsonObject> all = new ArrayList<>(this.layers);
		all.add(CommandLineOverrides.none().with(key.name(), value).toJson());
		return new LayeredSettings(all);
	}

	private List<JsonMember> given(ConfigurationKey<?> key) {
		List<JsonMember> given = new ArrayList<>();
		for (JsonObject layer : this.layers) {
			JsonMember member = layer.members().get(key.name());
			if (member != null) {
				given.add(member);
			}
		}
		return given;
	}

	boolean has(ConfigurationKey<?> key) {
		return !given(key).isEmpty();
	}

	/**
	 * Return the value of a key that may have none.
	 * @param key the key
	 * @param <T> what its value is
	 * @return what the most specific layer says, all of them for a merging key, else what
	 * it is when nobody says anything
	 */
	<T> @Nullable T value(ConfigurationKey<T> key) {
		List<JsonMember> given = given(key);
		if (given.isEmpty()) {
			return key.unset();
		}
		List<JsonMember> counting = key.merged() ? given : given.subList(given.size() - 1, given.size());
		return key.type().merge(counting.stream().map((member) -> key.type().read(member.value())).toList());
	}

	/**
	 * Return the value of a key that has one.
	 * @param key the key, required or with a default, or of a type that can be empty
	 * @param <T> what its value is
	 * @return the value
	 */
	<T> T get(ConfigurationKey<T> key) {
		return Objects.requireNonNull(value(key), () -> "No value for " + key.name());
	}

}
