package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.TrailingSlashException;

/**
 * Explains a path that ends with a slash.
 */
final class TrailingSlashFailureAnalyzer extends MistakeFailureAnalyzer<TrailingSlashException> {

	@Override
	String action(TrailingSlashException mistake) {
		String path = mistake.path().replaceAll("/+$", "");
		return DeclaredRoute.of(mistake.handler()).withPath(path.isEmpty() ? "/" : path);
	}

}
