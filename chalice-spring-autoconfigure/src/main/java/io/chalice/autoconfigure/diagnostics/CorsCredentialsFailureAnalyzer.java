package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.CorsCredentialsException;

/**
 * Explains credentials allowed from every origin.
 */
final class CorsCredentialsFailureAnalyzer extends MistakeFailureAnalyzer<CorsCredentialsException> {

	@Override
	String action(CorsCredentialsException mistake) {
		return """
				Browsers refuse credentials from every origin. Name the origins on %s:

				    @ChaliceCors(origins = "https://www.example.org", credentials = true)"""
			.formatted(mistake.handler());
	}

}
