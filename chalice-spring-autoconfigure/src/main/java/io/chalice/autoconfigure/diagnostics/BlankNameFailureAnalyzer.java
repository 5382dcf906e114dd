package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.BlankNameException;

/**
 * Explains a blank name.
 */
final class BlankNameFailureAnalyzer extends MistakeFailureAnalyzer<BlankNameException> {

	@Override
	String action(BlankNameException mistake) {
		return "Write a name between the quotes, or leave the attribute out, on %s.".formatted(mistake.handler());
	}

}
