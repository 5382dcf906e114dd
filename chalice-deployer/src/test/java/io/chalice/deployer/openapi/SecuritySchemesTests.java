package io.chalice.deployer.openapi;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.AuthorizerModel.Type;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecuritySchemes}.
 */
class SecuritySchemesTests {

	@Test
	void anOpenApplicationHasNone() {
		assertThat(written(false)).isEqualTo("{}");
	}

	@Test
	void anApiKeyIsInItsHeader() {
		assertThat(written(true)).isEqualTo(
				"{\"securitySchemes\":{\"api_key\":{\"type\":\"apiKey\",\"name\":\"x-api-key\",\"in\":\"header\"}}}");
	}

	@Test
	void aUserPoolIsNamedByItsArns() {
		assertThat(written(false,
				new AuthorizerModel("pool", Type.COGNITO_USER_POOLS, "X-Token", List.of("a", "b"), List.of("read"),
						null, null, null, null)))
			.isEqualTo("""
					{"securitySchemes":{"pool":{"type":"apiKey","name":"X-Token","in":"header",\
					"x-amazon-apigateway-authtype":"cognito_user_pools",\
					"x-amazon-apigateway-authorizer":{"type":"cognito_user_pools","providerARNs":["a","b"]}}}}""");
	}

	@Test
	void aFunctionOfTheApplicationIsCalledByTheUriItGets() {
		assertThat(written(false, custom("check", null, 0, null))).isEqualTo("""
				{"securitySchemes":{"guard":{"type":"apiKey","name":"Authorization","in":"header",\
				"x-amazon-apigateway-authtype":"custom",\
				"x-amazon-apigateway-authorizer":{"type":"token","authorizerUri":"uri of check",\
				"authorizerResultTtlInSeconds":0}}}}""");
	}

	@Test
	void aFunctionElsewhereIsCalledByItsOwnUriAndItsRole() {
		assertThat(written(false, custom(null, "arn:uri", null, "arn:role"))).contains("""
				"x-amazon-apigateway-authorizer":{"type":"token","authorizerUri":"arn:uri",\
				"authorizerCredentials":"arn:role"}""");
	}

	@Test
	void signedRequestsNeedNothingElse() {
		assertThat(written(false,
				new AuthorizerModel("iam", Type.IAM, null, List.of(), List.of(), null, null, null, null)))
			.isEqualTo("""
					{"securitySchemes":{"iam":{"type":"apiKey","name":"Authorization","in":"header",\
					"x-amazon-apigateway-authtype":"awsSigv4"}}}""");
	}

	private static AuthorizerModel custom(@Nullable String function, @Nullable String uri, @Nullable Integer ttl,
			@Nullable String role) {
		return new AuthorizerModel("guard", Type.CUSTOM, null, List.of(), List.of(), function, uri, ttl, role);
	}

	private static String written(boolean apiKeyRequired, AuthorizerModel... authorizers) {
		ObjectNode components = new JsonMapper().createObjectNode();
		RouteModel route = new RouteModel("/", List.of("GET"), "view", "App#view()", List.of(), null, apiKeyRequired,
				null);
		SecuritySchemes.write(components,
				ApplicationModel.of(List.of(route), List.of(), List.of(authorizers), List.of()), "uri of "::concat);
		return components.toString();
	}

}
