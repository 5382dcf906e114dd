package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.DuplicateFunctionException;

/**
 * Explains two functions of the same name.
 */
final class DuplicateFunctionFailureAnalyzer extends MistakeFailureAnalyzer<DuplicateFunctionException> {

	@Override
	String action(DuplicateFunctionException mistake) {
		return "Change the annotation on %s to:\n\n    %s".formatted(mistake.handler(),
				(mistake.isListener() ? "name = \"%s2\"" : "@ChaliceFunction(\"%s2\")").formatted(mistake.name()));
	}

}
