package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.SeveralSourcesException;

/**
 * Explains a method that more than one source would call.
 */
final class SeveralSourcesFailureAnalyzer extends MistakeFailureAnalyzer<SeveralSourcesException> {

	@Override
	String action(SeveralSourcesException mistake) {
		String handler = mistake.handler();
		String second = mistake.annotations().get(1);
		return "Move @%s to a method of its own, which calls this one:\n\n    void %sBy%s() {".formatted(second,
				handler.substring(handler.indexOf('#') + 1, handler.indexOf('(')), second.replace("Chalice", ""));
	}

}
