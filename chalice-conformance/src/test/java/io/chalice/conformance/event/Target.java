package io.chalice.conformance.event;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request's target, taken apart.
 *
 * @param path the path as it was sent
 * @param query the query string as it was sent, empty without one
 */
record Target(String path, String query) {

	static Target of(String target) {
		int question = target.indexOf('?');
		return (question < 0) ? new Target(target, "")
				: new Target(target.substring(0, question), target.substring(question + 1));
	}

	String decodedPath() {
		return decoded(this.path);
	}

	Map<String, List<String>> parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		for (String pair : this.query.split("&")) {
			if (!pair.isEmpty()) {
				String[] parts = pair.split("=", 2);
				parameters.computeIfAbsent(form(parts[0]), (name) -> new ArrayList<>())
					.add((parts.length > 1) ? form(parts[1]) : "");
			}
		}
		return parameters;
	}

	/** Decodes a part of a path, where a plus is a plus. */
	static String decoded(String text) {
		return form(text.replace("+", "%2B"));
	}

	private static String form(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
