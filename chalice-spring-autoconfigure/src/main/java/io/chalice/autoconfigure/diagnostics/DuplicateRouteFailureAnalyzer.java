package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.DuplicateRouteException;

/**
 * Explains two views that answer the same method of the same path.
 */
final class DuplicateRouteFailureAnalyzer extends MistakeFailureAnalyzer<DuplicateRouteException> {

	@Override
	String action(DuplicateRouteException mistake) {
		return "Give one of them another path or method. Change the annotation on %s, for example to:\n\n    @ChaliceRoute(value = \"%s\", methods = HttpMethod.%s)"
			.formatted(mistake.handler(), mistake.path(), "GET".equals(mistake.method()) ? "POST" : "GET");
	}

}
