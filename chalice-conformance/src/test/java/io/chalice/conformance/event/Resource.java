package io.chalice.conformance.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.model.RouteModel;

/**
 * The resource of an API that a path leads to. An unknown path gets one that passes
 * everything on.
 *
 * @param path the resource's path with its variables
 * @param variables the variables' values, as they were sent
 */
record Resource(String path, Map<String, String> variables) {

	static Resource of(List<RouteModel> routes, String method, String path) {
		Comparator<RouteModel> byMethod = Comparator.comparing((route) -> !route.methods().contains(method));
		return routes.stream()
			.filter((route) -> match(route.path(), path).isPresent())
			.min(byMethod.thenComparing((route) -> specificity(route.path())))
			.flatMap((route) -> match(route.path(), path))
			.orElseGet(() -> new Resource("/{proxy+}", Map.of("proxy", path.substring(1))));
	}

	// literal segments before variables before greedy ones, from left to right
	private static String specificity(String template) {
		StringBuilder order = new StringBuilder();
		for (String segment : segments(template)) {
			if (segment.startsWith("{")) {
				order.append(segment.endsWith("+}") ? '2' : '1');
			}
			else {
				order.append('0');
			}
		}
		return order.toString();
	}

	private static Optional<Resource> match(String template, String path) {
		String[] expected = segments(template);
		String[] sent = segments(path);
		Map<String, String> variables = new LinkedHashMap<>();
		for (int i = 0; i < expected.length; i++) {
			String segment = expected[i];
			if (i >= sent.length) {
				return Optional.empty();
			}
			if (segment.endsWith("+}")) {
				variables.put(segment.substring(1, segment.length() - 2), rest(sent, i));
				return Optional.of(new Resource(template, variables));
			}
			if (segment.startsWith("{") && !sent[i].isEmpty()) {
				variables.put(segment.substring(1, segment.length() - 1), sent[i]);
			}
			else if (!segment.equals(sent[i])) {
				return Optional.empty();
			}
		}
		return (sent.length == expected.length) ? Optional.of(new Resource(template, variables)) : Optional.empty();
	}

	private static String rest(String[] segments, int first) {
		return String.join("/", List.of(segments).subList(first, segments.length));
	}

	// a slash at the end makes no resource of its own
	private static String[] segments(String path) {
		String trimmed = (path.length() > 1 && path.endsWith("/")) ? path.substring(0, path.length() - 1) : path;
		return trimmed.split("/", -1);
	}

}
