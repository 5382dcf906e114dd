package io.chalice.autoconfigure.diagnostics;

import java.util.List;

import io.chalice.declaration.NearestWord;
import io.chalice.declaration.UnknownAuthorizerException;

/**
 * Explains an authorizer that does not exist.
 */
final class UnknownAuthorizerFailureAnalyzer extends MistakeFailureAnalyzer<UnknownAuthorizerException> {

	@Override
	String action(UnknownAuthorizerException mistake) {
		if (mistake.known().isEmpty()) {
			return """
					Declare the authorizer as a bean, for example:

					    @Bean
					    CognitoUserPoolAuthorizer authorizer() {
					        return new CognitoUserPoolAuthorizer("%s", \
					"arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID");
					    }""".formatted(mistake.authorizer());
		}
		String nearest = NearestWord.among(mistake.authorizer(), mistake.known());
		DeclaredRoute route = DeclaredRoute.of(mistake.handler());
		return (route.says("authorizer") ? route.with("authorizer", RouteAnnotation.texts(List.of(nearest)))
				: "Change the property to:\n\n    chalice.route.authorizer=" + nearest)
				+ "\n\nThe authorizers are %s.".formatted(quoted(mistake.known()));
	}

}
