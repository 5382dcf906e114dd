package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.InvalidFunctionNameException;

/**
 * Explains a function name that cannot be used.
 */
final class InvalidFunctionNameFailureAnalyzer extends MistakeFailureAnalyzer<InvalidFunctionNameException> {

	@Override
	String action(InvalidFunctionNameException mistake) {
		String name = mistake.name().replaceAll("[^a-zA-Z0-9_-]", "-");
		return """
				A function's name is made of at most 64 letters, digits, - and _; api_handler, chalice and \
				functionRouter are taken. Change the annotation on %s to:

				    %s""".formatted(mistake.handler(),
				(mistake.isListener() ? "name = \"%s\"" : "@ChaliceFunction(\"%s\")").formatted(
						name.equals(mistake.name()) ? "my-" + name.substring(0, Math.min(60, name.length())) : name));
	}

}
