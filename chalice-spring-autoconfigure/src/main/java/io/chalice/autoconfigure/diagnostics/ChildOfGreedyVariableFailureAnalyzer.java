package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.ChildOfGreedyVariableException;

/**
 * Explains a path that goes on below a greedy variable.
 */
final class ChildOfGreedyVariableFailureAnalyzer extends MistakeFailureAnalyzer<ChildOfGreedyVariableException> {

	@Override
	String action(ChildOfGreedyVariableException mistake) {
		String path = mistake.path().substring(0, mistake.path().indexOf(mistake.greedy()) + mistake.greedy().length());
		return "End the path there, and tell the rest apart in the view. "
				+ DeclaredRoute.of(mistake.handler()).withPath(path);
	}

}
