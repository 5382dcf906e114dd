package io.chalice.autoconfigure.listener;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.StringValueResolver;
import tools.jackson.core.JacksonException;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.declaration.InvalidSourceException;
import io.chalice.declaration.UnsetPropertyException;
import io.chalice.json.JsonTree;

/**
 * The attributes of a source's annotation, placeholders replaced.
 *
 * @param method the method that carries it
 * @param annotation its simple name
 * @param placeholders what replaces them
 */
record SourceAttributes(AnnotatedMethod method, String annotation, StringValueResolver placeholders) {

	/**
	 * Read a text.
	 * @param value the attribute
	 * @return the text, stripped
	 * @throws UnsetPropertyException when a property is not set
	 */
	String text(String value) {
		String resolved;
		try {
			resolved = this.placeholders.resolveStringValue(value);
		}
		catch (PlaceholderResolutionException ex) {
			throw new UnsetPropertyException(this.method.handler(), this.annotation, ex.getPlaceholder());
		}
		return (resolved != null) ? resolved.strip() : "";
	}

	List<String> texts(String[] values) {
		return Stream.of(values).map(this::text).toList();
	}

	boolean enabled(String value) {
		String text = text(value);
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw mistake("enabled", "it is enabled when it says true or false, not '%s'".formatted(text),
					"\"true\"");
		};
	}

	String name(String value) {
		String text = text(value);
		return text.isEmpty() ? this.method.method().getName() : text;
	}

	int between(String attribute, int value, int lowest, int highest, String what) {
		if (value < lowest || value > highest) {
			throw mistake(attribute, what.formatted(lowest, highest) + ", not " + value,
					String.valueOf((value < lowest) ? lowest : highest));
		}
		return value;
	}

	boolean isJsonObject(String text) {
		try {
			return JsonTree.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?>;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	boolean isJson(String text) {
		try {
			JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
			return true;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	InvalidSourceException mistake(String attribute, String problem, String instead) {
		return new InvalidSourceException(this.method.handler(), this.annotation, attribute, problem, instead);
	}

}
