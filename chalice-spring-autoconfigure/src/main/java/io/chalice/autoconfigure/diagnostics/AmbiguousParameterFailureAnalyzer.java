package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.AmbiguousParameterException;

/**
 * Explains a parameter with several annotations.
 */
final class AmbiguousParameterFailureAnalyzer extends MistakeFailureAnalyzer<AmbiguousParameterException> {

	@Override
	String action(AmbiguousParameterException mistake) {
		return "Keep one of them:\n\n    %s %s".formatted(mistake.annotations().get(0), mistake.parameter());
	}

}
