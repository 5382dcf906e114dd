package io.chalice.autoconfigure.diagnostics;

import java.util.stream.Collectors;

import io.chalice.mistake.CorsWithOptionsException;

/**
 * Explains CORS together with an OPTIONS method.
 */
final class CorsWithOptionsFailureAnalyzer extends MistakeFailureAnalyzer<CorsWithOptionsException> {

	@Override
	String action(CorsWithOptionsException mistake) {
		String methods = mistake.methods()
			.stream()
			.filter((method) -> !"OPTIONS".equals(method))
			.map((method) -> "HttpMethod." + method)
			.collect(Collectors.joining(", "));
		if (methods.isEmpty()) {
			return "The preflight is answered for you. Remove the OPTIONS view %s, or switch CORS off on the path's other views with:\n\n    @ChaliceCors(enabled = false)"
				.formatted(mistake.handler());
		}
		return "The preflight is answered for you. Take OPTIONS out of the methods of %s:\n\n    @ChaliceRoute(value = \"%s\", methods = { %s }, cors = true)"
			.formatted(mistake.handler(), mistake.path(), methods);
	}

}
