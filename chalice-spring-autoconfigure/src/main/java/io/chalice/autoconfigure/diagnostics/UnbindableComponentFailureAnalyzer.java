package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.UnbindableComponentException;

/**
 * Explains a component that no text becomes.
 */
final class UnbindableComponentFailureAnalyzer extends MistakeFailureAnalyzer<UnbindableComponentException> {

	@Override
	String action(UnbindableComponentException mistake) {
		return ConverterBean.source(mistake.type())
				+ "\n\nor let %s have:\n\n    String %s".formatted(mistake.record(), mistake.name());
	}

}
