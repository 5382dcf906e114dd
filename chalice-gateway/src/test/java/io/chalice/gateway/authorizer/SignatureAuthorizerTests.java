package io.chalice.gateway.authorizer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SignatureAuthorizer}.
 */
class SignatureAuthorizerTests {

	private static AuthorizerDecision decide(String authorization) {
		return new SignatureAuthorizer().decide(new AuthorizationRequest("arn",
				new Headers(List.of(new Header("Authorization", authorization))), Map.of()));
	}

	@Test
	void signedRequestIsKnownByItsAccessKey() {
		assertThat(decide("AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/execute-api/aws4_request, "
				+ "SignedHeaders=host;x-amz-date, Signature=abc"))
			.isEqualTo(new AuthorizerDecision.Allowed(new Principal.Signed("AKID")));
	}

	@Test
	void anythingElseIsNotSigned() {
		assertThat(decide("")).isEqualTo(new AuthorizerDecision.NotSigned());
		assertThat(decide("Bearer abc")).isEqualTo(new AuthorizerDecision.NotSigned());
		assertThat(decide("AWS4-HMAC-SHA256 Credential=AKID/x")).isEqualTo(new AuthorizerDecision.NotSigned());
	}

}
