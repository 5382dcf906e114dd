package io.chalice.gateway.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * Compares JSON with what a fact expects. A text such as {@code <host:1>} stands for
 * anything that is not empty, the same one wherever it has the same number. What
 * CloudFront adds at edge-optimized endpoints is left out: on one machine the endpoint is
 * a regional one.
 */
final class FactJson {

	private static final Set<String> EDGE = Set.of("via", "x-amz-cf-id");

	private final Map<String, JsonNode> placeholders = new HashMap<>();

	private final List<String> differences = new ArrayList<>();

	/**
	 * Compare a value.
	 * @param path where it is
	 * @param actual the value
	 * @param expected what is expected of it
	 * @return this
	 */
	FactJson compare(String path, JsonNode actual, JsonNode expected) {
		if (expected.isString() && isPlaceholder(expected.asString())) {
			comparePlaceholder(path, actual, expected.asString());
		}
		else if (expected.isObject() && actual.isObject()) {
			Set<String> names = new TreeSet<>(actual.propertyNames());
			names.addAll(expected.propertyNames());
			names.removeIf(FactJson::isFromEdge);
			for (String name : names) {
				compare(path + "." + name, actual.path(name), expected.path(name));
			}
		}
		else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
			for (int i = 0; i < expected.size(); i++) {
				compare(path + "[" + i + "]", actual.get(i), expected.get(i));
			}
		}
		else if (!actual.equals(expected)) {
			this.differences.add("%s is %s, not %s".formatted(path, shown(actual), shown(expected)));
		}
		return this;
	}

	private static String shown(JsonNode value) {
		return value.isMissingNode() ? "missing" : value.toString();
	}

	private static boolean isPlaceholder(String text) {
		return text.matches("<[^<>]+>");
	}

	private static boolean isFromEdge(String name) {
		return name.startsWith("CloudFront-") || EDGE.contains(name.toLowerCase(Locale.ROOT));
	}

	private void comparePlaceholder(String path, JsonNode actual, String placeholder) {
		boolean empty = actual.isMissingNode() || actual.isNull() || (actual.isString() && actual.asString().isEmpty())
				|| (actual.isContainer() && actual.isEmpty());
		JsonNode first = placeholder.contains(":") ? this.placeholders.putIfAbsent(placeholder, actual) : null;
		if (empty) {
			this.differences.add("%s is %s, not something".formatted(path, shown(actual)));
		}
		else if (first != null && !first.equals(actual)) {
			this.differences.add("%s is %s, but %s was %s".formatted(path, actual, placeholder, first));
		}
	}

	List<String> differences() {
		return this.differences;
	}

}
