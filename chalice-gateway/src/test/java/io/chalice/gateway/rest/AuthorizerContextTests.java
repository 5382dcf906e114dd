package io.chalice.gateway.rest;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.authorizer.Principal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuthorizerContext}.
 */
class AuthorizerContextTests {

	@Test
	void contextOfAFunctionIsMadeOfTexts() {
		assertThat(AuthorizerContext.of(new Principal.Named("me", Map.of("n", 1, "f", true), 5)))
			.isEqualTo(Map.of("n", "1", "f", "true", "principalId", "me", "integrationLatency", 5L));
	}

	@Test
	void claimsAreTexts() {
		Principal.Claimed claimed = new Principal.Claimed(Map.of("sub", "1", "exp", 1583345655, "auth_time", 1583345655,
				"email_verified", true, "cognito:groups", List.of("a", "b"), "address", Map.of("city", "x")),
				List.of());
		assertThat(AuthorizerContext.of(claimed))
			.isEqualTo(Map.of("claims", Map.of("sub", "1", "exp", "Wed Mar 04 18:14:15 UTC 2020", "auth_time",
					"1583345655", "email_verified", "true", "cognito:groups", "a,b", "address", "{\"city\":\"x\"}")));
	}

}
