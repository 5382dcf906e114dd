package io.chalice.autoconfigure.diagnostics;

import java.util.List;

import io.chalice.declaration.CorsWithOptionsException;

/**
 * Explains CORS together with an OPTIONS method.
 */
final class CorsWithOptionsFailureAnalyzer extends MistakeFailureAnalyzer<CorsWithOptionsException> {

	@Override
	String action(CorsWithOptionsException mistake) {
		List<String> methods = mistake.methods().stream().filter((method) -> !"OPTIONS".equals(method)).toList();
		if (methods.isEmpty()) {
			return """
					The preflight is answered for you. Remove the method %s, or switch CORS off on the other views of \
					its path:

					    @ChaliceCors(enabled = false)""".formatted(mistake.handler());
		}
		return "The preflight is answered for you. "
				+ DeclaredRoute.of(mistake.handler()).with("methods", RouteAnnotation.methods(methods));
	}

}
