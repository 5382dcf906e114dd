package io.chalice.gateway.rest;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.IamAuthorizer;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.model.AuthorizerModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteAuthorization} in its API.
 */
class RestAuthorizationTests {

	private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=AKID/x, SignedHeaders=host, Signature=y";

	// {"alg":"RS256"}.{"sub":"1","token_use":"id","exp":1}.sig
	private static final String EXPIRED = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIiwidG9rZW5fdXNlIjoiaWQiLCJleHAiOjF9.c2ln";

	private final RecordedFunctions functions = new RecordedFunctions();

	private GatewayResponse send(AuthorizerModel authorizer, String... headers) {
		RestApi api = RestApi.of(
				Routes.model(List.of(authorizer), Routes.of("/", null, false, authorizer.name(), "GET")),
				this.functions, ApiSettings.DEFAULT.withWarnings((warning) -> {
				}));
		return api.handle(GatewayRequests.of("GET", "/", headers));
	}

	@Test
	void unsignedRequestOfAnIamRouteIsForbidden() {
		GatewayResponse response = send(AuthorizerModel.of(new IamAuthorizer("iam")));
		assertThat(response.status()).isEqualTo(403);
		assertThat(GatewayRequests.text(response)).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
		assertThat(send(AuthorizerModel.of(new IamAuthorizer("iam")), "Authorization", "Bearer x").status())
			.isEqualTo(403);
	}

	@Test
	void signedRequestPassesWithoutItsSignature() {
		assertThat(send(AuthorizerModel.of(new IamAuthorizer("iam")), "Authorization", SIGNATURE).status())
			.isEqualTo(200);
		assertThat(this.functions.lastEvent().at("/requestContext/identity/accessKey").asString()).isEqualTo("AKID");
		assertThat(this.functions.lastEvent().at("/headers/Authorization").isMissingNode()).isTrue();
		assertThat(this.functions.lastEvent().at("/requestContext/authorizer").isMissingNode()).isTrue();
	}

	@Test
	void expiredCognitoTokenIsUnauthorized() {
		GatewayResponse response = send(
				AuthorizerModel.of(new CognitoUserPoolAuthorizer("pool", "arn:aws:cognito-idp:x")), "Authorization",
				EXPIRED);
		assertThat(response.status()).isEqualTo(401);
		assertThat(GatewayRequests.text(response)).isEqualTo("{\"message\":\"The incoming token has expired\"}");
	}

	@Test
	void failingAuthorizerIsAFailure() {
		this.functions.answers("check", new FunctionResult.Failed("T", "m"));
		GatewayResponse response = send(AuthorizerModel.of(CustomAuthorizer.ofFunction("mine", "check")),
				"Authorization", "t");
		assertThat(response.status()).isEqualTo(500);
		assertThat(GatewayRequests.text(response)).isEqualTo("{\"message\":null}");
		assertThat(GatewayRequests.header(response, "x-amzn-ErrorType")).isEqualTo("AuthorizerFailureException");
	}

}
