package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.MissingLeadingSlashException;

/**
 * Explains a path that does not start with a slash.
 */
final class MissingLeadingSlashFailureAnalyzer extends MistakeFailureAnalyzer<MissingLeadingSlashException> {

	@Override
	String action(MissingLeadingSlashException mistake) {
		return DeclaredRoute.of(mistake.handler()).withPath("/" + mistake.path());
	}

}
