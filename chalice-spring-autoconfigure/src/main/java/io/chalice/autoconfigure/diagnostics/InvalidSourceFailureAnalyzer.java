package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.InvalidSourceException;

/**
 * Explains an attribute of a source that AWS would not take.
 */
final class InvalidSourceFailureAnalyzer extends MistakeFailureAnalyzer<InvalidSourceException> {

	@Override
	String action(InvalidSourceException mistake) {
		String attribute = "value".equals(mistake.attribute()) ? mistake.instead()
				: "%s = %s".formatted(mistake.attribute(), mistake.instead());
		return "Write in @%s on %s, for example:\n\n    %s".formatted(mistake.annotation(), mistake.handler(),
				attribute);
	}

}
