package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.UnusableFunctionException;

/**
 * Explains a function that an event cannot be bound to.
 */
final class UnusableFunctionFailureAnalyzer extends MistakeFailureAnalyzer<UnusableFunctionException> {

	@Override
	String action(UnusableFunctionException mistake) {
		return "Give %s one parameter for the event, and a Context if needed:\n\n    Map<String, Object> handle(Map<String, Object> event, Context context)"
			.formatted(mistake.handler());
	}

}
