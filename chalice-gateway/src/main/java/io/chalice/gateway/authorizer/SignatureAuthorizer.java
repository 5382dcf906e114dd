package io.chalice.gateway.authorizer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets requests pass that are signed with AWS credentials, whether or not the signature
 * is right: the secret key that could tell is not here.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html">Signature
 * Version 4</a>
 */
final class SignatureAuthorizer implements RequestAuthorizer {

	private static final Pattern CREDENTIAL = Pattern.compile("AWS4-HMAC-SHA256 .*Credential=([^/,\\s]+)/.*");

	@Override
	public AuthorizerDecision decide(AuthorizationRequest request) {
		String authorization = request.headers().last("Authorization").orElse("");
		Matcher matcher = CREDENTIAL.matcher(authorization);
		if (!matcher.matches() || !authorization.contains("Signature=") || !authorization.contains("SignedHeaders=")) {
			return new AuthorizerDecision.NotSigned();
		}
		return new AuthorizerDecision.Allowed(new Principal.Signed(matcher.group(1)));
	}

}
