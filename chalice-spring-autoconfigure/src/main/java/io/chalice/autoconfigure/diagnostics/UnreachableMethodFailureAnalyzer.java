package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.UnreachableMethodException;

/**
 * Explains a private view or function.
 */
final class UnreachableMethodFailureAnalyzer extends MistakeFailureAnalyzer<UnreachableMethodException> {

	@Override
	String action(UnreachableMethodException mistake) {
		return "Remove the word private from %s.".formatted(mistake.handler());
	}

}
