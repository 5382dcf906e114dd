package io.chalice.autoconfigure.diagnostics;

import javax.lang.model.SourceVersion;

import io.chalice.declaration.UnboundPathVariableException;

/**
 * Explains a path variable that no parameter takes.
 */
final class UnboundPathVariableFailureAnalyzer extends MistakeFailureAnalyzer<UnboundPathVariableException> {

	@Override
	String action(UnboundPathVariableException mistake) {
		if (!SourceVersion.isIdentifier(mistake.variable())) {
			return """
					No Java parameter can have this name. Take the variable from the request:

					    request.uriParams().get("%s")

					where the method %s has the parameter:

					    ChaliceRequest request""".formatted(mistake.variable(), mistake.handler());
		}
		return "Add a parameter to the method %s:\n\n    String %s".formatted(mistake.handler(), mistake.variable());
	}

}
