package io.chalice.autoconfigure.diagnostics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * A route annotation as source code.
 *
 * @param path its path
 * @param attributes its other attributes that say something, as source code
 */
public record RouteAnnotation(String path, Map<String, String> attributes) {

	static final RouteAnnotation NOTHING = new RouteAnnotation("", Map.of());

	/**
	 * Create an annotation that says nothing but a path.
	 * @param path the path
	 * @return the annotation
	 */
	public static RouteAnnotation at(String path) {
		return new RouteAnnotation(path, Map.of());
	}

	static RouteAnnotation of(ChaliceRoute route) {
		Map<String, String> attributes = new LinkedHashMap<>();
		put(attributes, "methods", methods(Arrays.stream(route.methods()).map(HttpMethod::name).toList()));
		put(attributes, "contentTypes", texts(List.of(route.contentTypes())));
		put(attributes, "cors", route.cors() ? "true" : null);
		put(attributes, "apiKeyRequired", route.apiKeyRequired() ? "true" : null);
		put(attributes, "authorizer", texts(route.authorizer().isEmpty() ? List.of() : List.of(route.authorizer())));
		put(attributes, "name", texts(route.name().isEmpty() ? List.of() : List.of(route.name())));
		return new RouteAnnotation(route.value(), attributes);
	}

	/**
	 * Write methods as the annotation's attribute has them.
	 * @param methods the methods' names
	 * @return the source code, or {@code null} of none
	 */
	public static @Nullable String methods(List<String> methods) {
		return list(methods.stream().map((method) -> "HttpMethod." + method).toList());
	}

	/**
	 * Write texts as an annotation's attribute has them.
	 * @param texts the texts
	 * @return the source code, or {@code null} of none
	 */
	public static @Nullable String texts(List<String> texts) {
		return list(texts.stream().map((text) -> '"' + text + '"').toList());
	}

	private static @Nullable String list(List<String> sources) {
		if (sources.isEmpty()) {
			return null;
		}
		return (sources.size() > 1) ? "{ " + String.join(", ", sources) + " }" : sources.get(0);
	}

	private static void put(Map<String, String> attributes, String attribute, @Nullable String source) {
		attributes.remove(attribute);
		if (source != null) {
			attributes.put(attribute, source);
		}
	}

	boolean says(String attribute) {
		return this.attributes.containsKey(attribute);
	}

	RouteAnnotation withPath(String path) {
		return new RouteAnnotation(path, this.attributes);
	}

	/**
	 * Return a copy with another attribute.
	 * @param attribute the attribute's name
	 * @param source its value as source code, or {@code null} to take it away
	 * @return the copy
	 */
	public RouteAnnotation with(String attribute, @Nullable String source) {
		Map<String, String> changed = new LinkedHashMap<>(this.attributes);
		if (source != null) {
			changed.put(attribute, source);
		}
		else {
			changed.remove(attribute);
		}
		return new RouteAnnotation(this.path, changed);
	}

	@Override
	public String toString() {
		String value = this.path.isEmpty() ? "" : '"' + this.path + '"';
		if (this.attributes.isEmpty()) {
			return value.isEmpty() ? "@ChaliceRoute" : "@ChaliceRoute(%s)".formatted(value);
		}
		String others = this.attributes.entrySet()
			.stream()
			.map((attribute) -> attribute.getKey() + " = " + attribute.getValue())
			.collect(Collectors.joining(", "));
		return "@ChaliceRoute(%s%s)".formatted(value.isEmpty() ? "" : "value = " + value + ", ", others);
	}

}
