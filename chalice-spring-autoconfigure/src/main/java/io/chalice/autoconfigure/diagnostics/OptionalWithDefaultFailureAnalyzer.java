package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.OptionalWithDefaultException;

/**
 * Explains an optional that is never empty.
 */
final class OptionalWithDefaultFailureAnalyzer extends MistakeFailureAnalyzer<OptionalWithDefaultException> {

	@Override
	String action(OptionalWithDefaultException mistake) {
		return "Take it without the Optional:\n\n    %s".formatted(mistake.withoutOptional());
	}

}
