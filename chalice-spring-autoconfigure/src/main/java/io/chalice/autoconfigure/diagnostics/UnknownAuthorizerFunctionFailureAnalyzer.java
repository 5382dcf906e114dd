package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.NearestWord;
import io.chalice.declaration.UnknownAuthorizerFunctionException;

/**
 * Explains an authorizer whose function does not exist.
 */
final class UnknownAuthorizerFunctionFailureAnalyzer
		extends MistakeFailureAnalyzer<UnknownAuthorizerFunctionException> {

	@Override
	String action(UnknownAuthorizerFunctionException mistake) {
		if (mistake.known().isEmpty()) {
			return """
					Declare the function:

					    @ChaliceFunction("%s")
					    Map<String, Object> authorize(Map<String, Object> event) {
					        ...
					    }""".formatted(mistake.function());
		}
		return "Name one of the functions %s:\n\n    CustomAuthorizer.ofFunction(\"%s\", \"%s\")".formatted(
				quoted(mistake.known()), mistake.authorizer(), NearestWord.among(mistake.function(), mistake.known()));
	}

}
