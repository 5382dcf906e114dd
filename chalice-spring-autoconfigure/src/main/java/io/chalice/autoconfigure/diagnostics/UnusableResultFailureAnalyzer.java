package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnusableResultException;

/**
 * Explains a result that cannot be sent.
 */
final class UnusableResultFailureAnalyzer extends MistakeFailureAnalyzer<UnusableResultException> {

	@Override
	String action(UnusableResultException mistake) {
		return mistake.remedy() + ".";
	}

}
