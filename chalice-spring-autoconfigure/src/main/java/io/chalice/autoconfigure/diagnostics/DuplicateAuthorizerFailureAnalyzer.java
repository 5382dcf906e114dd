package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.DuplicateAuthorizerException;

/**
 * Explains two authorizers of the same name.
 */
final class DuplicateAuthorizerFailureAnalyzer extends MistakeFailureAnalyzer<DuplicateAuthorizerException> {

	@Override
	String action(DuplicateAuthorizerException mistake) {
		return "Give one of the beans another name, the first argument of its constructor:\n\n    \"%s2\""
			.formatted(mistake.name());
	}

}
