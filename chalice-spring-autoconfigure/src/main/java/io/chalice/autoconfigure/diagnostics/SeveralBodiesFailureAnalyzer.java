package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.SeveralBodiesException;

/**
 * Explains several parameters for one body.
 */
final class SeveralBodiesFailureAnalyzer extends MistakeFailureAnalyzer<SeveralBodiesException> {

	@Override
	String action(SeveralBodiesException mistake) {
		return "Keep one of them, and let its type have what the others take:\n\n    %s"
			.formatted(mistake.parameters().get(0));
	}

}
