package io.chalice.autoconfigure.diagnostics;

import io.chalice.mistake.UnknownAuthorizerException;

/**
 * Explains an authorizer that does not exist.
 */
final class UnknownAuthorizerFailureAnalyzer extends MistakeFailureAnalyzer<UnknownAuthorizerException> {

	@Override
	String action(UnknownAuthorizerException mistake) {
		if (mistake.known().isEmpty()) {
			return "Declare the authorizer as a bean:\n\n    @Bean\n    CognitoUserPoolAuthorizer authorizer() {\n        return new CognitoUserPoolAuthorizer(\"%s\", \"arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID\");\n    }"
				.formatted(mistake.authorizer());
		}
		return "Change the annotation on %s to:\n\n    @ChaliceRoute(value = \"%s\", authorizer = \"%s\")\n\nThe authorizers are %s."
			.formatted(mistake.handler(), mistake.path(), Nearest.of(mistake.authorizer(), mistake.known()),
					quoted(mistake.known()));
	}

}
