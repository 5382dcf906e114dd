package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.MissingLeadingSlashException;

/**
 * Explains a path that does not start with a slash.
 */
final class MissingLeadingSlashFailureAnalyzer extends MistakeFailureAnalyzer<MissingLeadingSlashException> {

	@Override
	String action(MissingLeadingSlashException mistake) {
		return "Change the annotation on %s to:\n\n    @ChaliceRoute(\"/%s\")".formatted(mistake.handler(),
				mistake.path());
	}

}
