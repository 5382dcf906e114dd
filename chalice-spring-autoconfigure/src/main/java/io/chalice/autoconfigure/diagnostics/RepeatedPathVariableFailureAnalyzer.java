package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.RepeatedPathVariableException;

/**
 * Explains a path that names a variable twice.
 */
final class RepeatedPathVariableFailureAnalyzer extends MistakeFailureAnalyzer<RepeatedPathVariableException> {

	@Override
	String action(RepeatedPathVariableException mistake) {
		String variable = "{" + mistake.variable() + "}";
		int last = mistake.path().lastIndexOf(variable);
		String path = (last < 0) ? mistake.path() : mistake.path().substring(0, last) + "{" + mistake.variable() + "2}"
				+ mistake.path().substring(last + variable.length());
		return "Give the second one a name of its own. " + DeclaredRoute.of(mistake.handler()).withPath(path);
	}

}
