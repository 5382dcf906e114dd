package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.UnbindableParameterException;

/**
 * Explains a parameter that nothing fills.
 */
final class UnbindableParameterFailureAnalyzer extends MistakeFailureAnalyzer<UnbindableParameterException> {

	@Override
	String action(UnbindableParameterException mistake) {
		String parameter = mistake.parameter();
		if (!mistake.variables().isEmpty()) {
			return "A parameter is a path variable (%s), a ChaliceRequest, a Context, or has @JsonBody. In %s, write for example:\n\n    @JsonBody %s"
				.formatted(String.join(", ", mistake.variables()), mistake.handler(), parameter);
		}
		return "A parameter is a path variable, a ChaliceRequest, a Context, or has @JsonBody. In %s, write for example:\n\n    @JsonBody %s"
			.formatted(mistake.handler(), parameter);
	}

}
