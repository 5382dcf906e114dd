package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.UnboundPathVariableException;

/**
 * Explains a path variable that no parameter takes.
 */
final class UnboundPathVariableFailureAnalyzer extends MistakeFailureAnalyzer<UnboundPathVariableException> {

	@Override
	String action(UnboundPathVariableException mistake) {
		String method = mistake.handler().substring(mistake.handler().indexOf('#') + 1);
		String name = method.substring(0, method.indexOf('('));
		return "Add the parameter to the method:\n\n    %s(String %s)".formatted(name, mistake.variable());
	}

}
