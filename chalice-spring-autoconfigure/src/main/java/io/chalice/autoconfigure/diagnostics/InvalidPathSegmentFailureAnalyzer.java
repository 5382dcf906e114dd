package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.InvalidPathSegmentException;

/**
 * Explains a path segment that API Gateway does not take.
 */
final class InvalidPathSegmentFailureAnalyzer extends MistakeFailureAnalyzer<InvalidPathSegmentException> {

	@Override
	String action(InvalidPathSegmentException mistake) {
		String segment = mistake.segment();
		if (segment.contains("{") || segment.contains("}")) {
			String variable = segment.replaceAll("[^a-zA-Z0-9_]", "");
			return "A variable takes a whole segment. Change the annotation on %s to:\n\n    @ChaliceRoute(\"%s\")"
				.formatted(mistake.handler(), mistake.path().replace(segment, "{" + variable + "}"));
		}
		String literal = segment.replaceAll("[^a-zA-Z0-9._~:@$-]", "-");
		return "A segment is made of letters, digits and . _ - ~ : @ $. Change the annotation on %s to:\n\n    @ChaliceRoute(\"%s\")"
			.formatted(mistake.handler(), segment.isEmpty() ? mistake.path().replaceAll("/{2,}", "/")
					: mistake.path().replace(segment, literal));
	}

}
