package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.InvalidPathSegmentException;

/**
 * Explains a path segment that API Gateway does not take.
 */
final class InvalidPathSegmentFailureAnalyzer extends MistakeFailureAnalyzer<InvalidPathSegmentException> {

	@Override
	String action(InvalidPathSegmentException mistake) {
		String segment = mistake.segment();
		DeclaredRoute route = DeclaredRoute.of(mistake.handler());
		if (segment.contains("{") || segment.contains("}")) {
			String variable = segment.replaceAll(".*\\{([^}]+)}.*", "$1").replaceAll("[^a-zA-Z0-9_]", "");
			return "A variable takes a whole segment, and its name is made of letters, digits and _. "
					+ route.withPath(mistake.path().replace(segment, "{" + variable + "}"));
		}
		if (segment.isEmpty()) {
			return "A segment cannot be empty. " + route.withPath(mistake.path().replaceAll("/{2,}", "/"));
		}
		String literal = segment.replaceAll("[^a-zA-Z0-9._~:@$-]", "-");
		return "A segment is made of letters, digits and . _ - ~ : @ $. "
				+ route.withPath(mistake.path().replace(segment, literal));
	}

}
