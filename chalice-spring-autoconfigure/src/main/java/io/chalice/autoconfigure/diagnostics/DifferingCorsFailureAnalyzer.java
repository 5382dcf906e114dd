package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.DifferingCorsException;

/**
 * Explains different CORS configurations of one path.
 */
final class DifferingCorsFailureAnalyzer extends MistakeFailureAnalyzer<DifferingCorsException> {

	@Override
	String action(DifferingCorsException mistake) {
		return "The views of a path share one preflight. Put the same annotation on %s and on %s:\n\n    @ChaliceCors"
			.formatted(mistake.handler(), mistake.other());
	}

}
