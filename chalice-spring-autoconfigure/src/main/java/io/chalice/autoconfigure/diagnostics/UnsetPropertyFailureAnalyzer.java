package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnsetPropertyException;

/**
 * Explains a placeholder of an annotation whose property nobody has set.
 */
final class UnsetPropertyFailureAnalyzer extends MistakeFailureAnalyzer<UnsetPropertyException> {

	@Override
	String action(UnsetPropertyException mistake) {
		return UnknownPlaceholderFailureAnalyzer.action(mistake.property());
	}

}
