package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.VariableSiblingsException;

/**
 * Explains two variables at the same place.
 */
final class VariableSiblingsFailureAnalyzer extends MistakeFailureAnalyzer<VariableSiblingsException> {

	@Override
	String action(VariableSiblingsException mistake) {
		return """
				API Gateway allows one variable below a path, so both need the same name. %s

				and rename the parameter that takes it.""".formatted(DeclaredRoute.of(mistake.handler())
			.withPath(mistake.path().replace(mistake.variable(), mistake.otherVariable())));
	}

}
