package io.chalice.autoconfigure.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Translates a path pattern of Spring's into a route's path.
 */
final class MappedPath {

	private MappedPath() {
	}

	/**
	 * Translate a pattern.
	 * @param pattern the pattern, such as {@code /files/{name:.+}/**}
	 * @return the path, such as <code>/files/{name}/{proxy+}</code>
	 */
	static String of(String pattern) {
		List<String> segments = Arrays.stream(pattern.split("/(?![^{]*})"))
			.filter((segment) -> !segment.isEmpty())
			.map(MappedPath::segment)
			.toList();
		return segments.stream().collect(Collectors.joining("/", "/", ""));
	}

	private static String segment(String segment) {
		if ("**".equals(segment)) {
			return "{proxy+}";
		}
		if (segment.startsWith("{*") && segment.endsWith("}")) {
			return "{%s+}".formatted(segment.substring(2, segment.length() - 1));
		}
		if (segment.contains("*") && !segment.contains("{")) {
			return "{segment}";
		}
		int colon = segment.startsWith("{") ? segment.indexOf(':') : -1;
		return (colon > 0) ? segment.substring(0, colon) + "}" : segment;
	}

}
