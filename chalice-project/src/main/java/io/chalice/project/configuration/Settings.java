package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
record Settings(List<JsonObject> layers) {

	Settings {
		layers = List.copyOf(layers);
	}

	/**
	 * Find what a key was given by the most specific layer that says something.
	 * @param key the key
	 * @return the member, or {@code null} when no layer says anything
	 */
	@Nullable JsonMember find(Key key) {
		JsonMember found = null;
		for (JsonObject layer : this.layers) {
			JsonMember member = layer.members().get(key.name());
			found = (member != null) ? member : found;
		}
		return found;
	}

	boolean has(Key key) {
		return find(key) != null;
	}

	private @Nullable Object value(Key key) {
		JsonMember member = find(key);
		return (member != null) ? member.value().value() : key.defaultValue();
	}

	private Object required(Key key) {
		return Objects.requireNonNull(value(key), () -> "No value for " + key.name());
	}

	@Nullable String text(Key key) {
		return (String) value(key);
	}

	String requiredText(Key key) {
		return (String) required(key);
	}

	@Nullable Integer number(Key key) {
		Number number = (Number) value(key);
		return (number != null) ? number.intValue() : null;
	}

	int requiredNumber(Key key) {
		return ((Number) required(key)).intValue();
	}

	boolean flag(Key key) {
		return (Boolean) required(key);
	}

	List<String> texts(Key key) {
		Object value = value(key);
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of((String) value) : List.of();
	}

	/**
	 * Return an object whose values are texts.
	 * @param key the key
	 * @return the texts by name; all layers' when the key is a merging one, else those of
	 * the most specific layer
	 */
	Map<String, String> textMap(Key key) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (key.merged()) {
			this.layers.forEach((layer) -> addAll(texts, layer.object(key.name())));
		}
		else {
			addAll(texts, object(key));
		}
		return texts;
	}

	private static void addAll(Map<String, String> texts, JsonObject object) {
		object.members().forEach((name, member) -> texts.put(name, String.valueOf(member.value().value())));
	}

	/**
	 * Return an object.
	 * @param key the key
	 * @return the object of the most specific layer that has one, else an empty one
	 */
	JsonObject object(Key key) {
		JsonMember member = find(key);
		return (member != null && member.value() instanceof JsonObject object) ? object : JsonObject.EMPTY;
	}

	/**
	 * Return the settings inside an object.
	 * @param key the object's key
	 * @return the settings of the most specific layer that has the object, else an empty
	 * one
	 */
	Settings nested(Key key) {
		return new Settings(List.of(object(key)));
	}

}
