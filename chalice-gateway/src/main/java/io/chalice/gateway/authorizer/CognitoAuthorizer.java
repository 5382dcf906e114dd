package io.chalice.gateway.authorizer;

import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Lets requests pass that carry a token of an Amazon Cognito user pool: an identity
 * token, or where scopes are asked for an access token that has one of them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Amazon
 * Cognito user pools as authorizer</a>
 */
final class CognitoAuthorizer implements RequestAuthorizer {

	private static final String ACCESS = "access";

	private final String header;

	private final List<String> userPoolIds;

	private final List<String> scopes;

	private final InstantSource clock;

	CognitoAuthorizer(String header, List<String> providerArns, List<String> scopes, InstantSource clock) {
		this.header = header;
		this.userPoolIds = providerArns.stream().map(CognitoAuthorizer::lastSegment).toList();
		this.scopes = scopes;
		this.clock = clock;
	}

	@Override
	public AuthorizerDecision decide(AuthorizationRequest request) {
		Optional<JwtClaims> claims = IdentityToken.of(request.headers(), this.header).flatMap(JwtClaims::of);
		if (claims.isEmpty() || !isFromPool(claims.get())) {
			return new AuthorizerDecision.Unauthorized(AuthorizerDecision.Unauthorized.MESSAGE);
		}
		if (claims.get().isExpired(this.clock.instant())) {
			return new AuthorizerDecision.Unauthorized("The incoming token has expired");
		}
		boolean access = claims.get().text("token_use").filter(ACCESS::equals).isPresent();
		if (access == this.scopes.isEmpty()) {
			return new AuthorizerDecision.Unauthorized(AuthorizerDecision.Unauthorized.MESSAGE);
		}
		if (!this.scopes.isEmpty() && Collections.disjoint(this.scopes, claims.get().scopes())) {
			return new AuthorizerDecision.LacksScope();
		}
		return new AuthorizerDecision.Allowed(new Principal.Claimed(claims.get().all(), this.scopes));
	}

	private boolean isFromPool(JwtClaims claims) {
		return claims.text("iss").map((issuer) -> this.userPoolIds.contains(lastSegment(issuer))).orElse(true);
	}

	// a pool's id ends both its ARN, arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID, and
	// its
	// issuer, https://cognito-idp.REGION.amazonaws.com/ID
	private static String lastSegment(String text) {
		return text.substring(text.lastIndexOf('/') + 1);
	}

}
