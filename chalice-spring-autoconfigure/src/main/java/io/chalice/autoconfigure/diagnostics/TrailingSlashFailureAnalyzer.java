package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.TrailingSlashException;

/**
 * Explains a path that ends with a slash.
 */
final class TrailingSlashFailureAnalyzer extends MistakeFailureAnalyzer<TrailingSlashException> {

	@Override
	String action(TrailingSlashException mistake) {
		String path = mistake.path().replaceAll("/+$", "");
		return "Change the annotation on %s to:\n\n    @ChaliceRoute(\"%s\")".formatted(mistake.handler(),
				path.isEmpty() ? "/" : path);
	}

}
