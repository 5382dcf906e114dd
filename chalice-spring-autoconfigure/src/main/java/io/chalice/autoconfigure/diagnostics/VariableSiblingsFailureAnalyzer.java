package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.VariableSiblingsException;

/**
 * Explains two variables at the same place.
 */
final class VariableSiblingsFailureAnalyzer extends MistakeFailureAnalyzer<VariableSiblingsException> {

	@Override
	String action(VariableSiblingsException mistake) {
		return "API Gateway allows one variable below a path. Give both the same name: change the annotation on %s to:\n\n    @ChaliceRoute(\"%s\")\n\nand its parameter's name with it."
			.formatted(mistake.handler(), mistake.path().replace(mistake.variable(), mistake.otherVariable()));
	}

}
