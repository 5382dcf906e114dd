package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnusableFunctionException;

/**
 * Explains a function that an event cannot be bound to.
 */
final class UnusableFunctionFailureAnalyzer extends MistakeFailureAnalyzer<UnusableFunctionException> {

	@Override
	String action(UnusableFunctionException mistake) {
		int start = mistake.handler().indexOf('#');
		if (start < 0) {
			return """
					Have the class implement Function, Consumer or Supplier, for example:

					    implements Function<Map<String, Object>, Object>""";
		}
		return """
				Give the method one parameter for the event, and a Context if needed:

				    %s(Map<String, Object> event, Context context)"""
			.formatted(mistake.handler().substring(start + 1, mistake.handler().indexOf('(')));
	}

}
