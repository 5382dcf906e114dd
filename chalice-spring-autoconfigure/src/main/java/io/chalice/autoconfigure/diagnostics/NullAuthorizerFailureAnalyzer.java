package io.chalice.autoconfigure.diagnostics;

import io.chalice.declaration.NullAuthorizerException;

/**
 * Explains a method that declares an authorizer and returns none.
 */
final class NullAuthorizerFailureAnalyzer extends MistakeFailureAnalyzer<NullAuthorizerException> {

	@Override
	String action(NullAuthorizerException mistake) {
		return """
				Return an authorizer, for example:

				    return new IamAuthorizer("name");

				Whether there is one may depend on a profile: @Profile("prod") on the method.""";
	}

}
