package io.chalice.gateway.authorizer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CognitoAuthorizer}.
 */
class CognitoAuthorizerTests {

	private static final String POOL = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abc";

	private static final AuthorizerDecision REFUSED = new AuthorizerDecision.Unauthorized("Unauthorized");

	private static AuthorizerDecision decide(String authorization, String... scopes) {
		return new CognitoAuthorizer("Authorization", List.of(POOL), List.of(scopes), new MutableClock())
			.decide(new AuthorizationRequest("arn", new Headers(List.of(new Header("authorization", authorization))),
					Map.of()));
	}

	@Test
	void claimsArePassedOn() {
		assertThat(decide(Tokens.of("{\"sub\":\"1\",\"token_use\":\"id\",\"exp\":4102444800}")))
			.isEqualTo(new AuthorizerDecision.Allowed(
					new Principal.Claimed(Map.of("sub", "1", "token_use", "id", "exp", 4102444800L), List.of())));
	}

	@Test
	void bearerIsTakenOff() {
		assertThat(decide("Bearer " + Tokens.of("{\"sub\":\"1\"}"))).isInstanceOf(AuthorizerDecision.Allowed.class);
	}

	@Test
	void whatIsNoTokenIsRefused() {
		assertThat(decide("")).isEqualTo(REFUSED);
		assertThat(decide("opaque")).isEqualTo(REFUSED);
		assertThat(decide("a.b.c")).isEqualTo(REFUSED);
		assertThat(decide("!.!.!")).isEqualTo(REFUSED);
		assertThat(decide(Tokens.of("[]"))).isEqualTo(REFUSED);
	}

	@Test
	void expiredTokenIsRefused() {
		assertThat(decide(Tokens.of("{\"exp\":1767225600}")))
			.isEqualTo(new AuthorizerDecision.Unauthorized("The incoming token has expired"));
		assertThat(decide(Tokens.of("{\"exp\":1767225601}"))).isInstanceOf(AuthorizerDecision.Allowed.class);
	}

	@Test
	void tokenOfAnotherPoolIsRefused() {
		assertThat(decide(Tokens.of("{\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_xyz\"}")))
			.isEqualTo(REFUSED);
		assertThat(decide(Tokens.of("{\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc\"}")))
			.isInstanceOf(AuthorizerDecision.Allowed.class);
	}

	@Test
	void scopesAskForAnAccessToken() {
		assertThat(decide(Tokens.of("{\"token_use\":\"id\"}"), "a")).isEqualTo(REFUSED);
		assertThat(decide(Tokens.of("{\"token_use\":\"access\"}"))).isEqualTo(REFUSED);
		assertThat(decide(Tokens.of("{\"token_use\":\"access\",\"scope\":\"b c\"}"), "a"))
			.isEqualTo(new AuthorizerDecision.LacksScope());
		assertThat(decide(Tokens.of("{\"token_use\":\"access\",\"scope\":\"b c\"}"), "a", "c"))
			.isInstanceOf(AuthorizerDecision.Allowed.class);
	}

}
