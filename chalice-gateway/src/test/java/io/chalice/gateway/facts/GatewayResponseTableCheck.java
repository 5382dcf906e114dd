package io.chalice.gateway.facts;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a fact that lists the statuses of gateway responses, those that can be provoked
 * on one machine.
 */
final class GatewayResponseTableCheck {

	private static final GatewayRequest WITH_TOKEN = GatewayRequests.of("GET", "/guarded", "Authorization", "token");

	private static final Map<String, GatewayRequest> REQUESTS = Map.of("MISSING_AUTHENTICATION_TOKEN",
			GatewayRequests.of("GET", "/nope"), "INVALID_API_KEY", GatewayRequests.of("GET", "/key"), "UNAUTHORIZED",
			GatewayRequests.of("GET", "/guarded"), "REQUEST_TOO_LARGE",
			GatewayRequests.withBody("GET", "/", "x".repeat(7 * 1024 * 1024)), "INTEGRATION_TIMEOUT",
			GatewayRequests.of("GET", "/"));

	private static final String DENY = """
			{"principalId": "user", "policyDocument":
			{"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}}""";

	private final RecordedFunctions functions = new RecordedFunctions().answers(ApplicationModel.API_HANDLER,
			new FunctionResult.TimedOut(Duration.ZERO));

	private final RestApi api = RestApi.of(
			Routes.model(
					List.of(new AuthorizerModel("auth", AuthorizerModel.Type.CUSTOM, "Authorization", List.of(),
							List.of(), "authorizer", null, 0, null)),
					Routes.of("/", "GET"), Routes.of("/key", null, true, null, "GET"),
					Routes.of("/guarded", null, false, "auth", "GET")),
			this.functions, ApiSettings.DEFAULT.withApiKeys(List.of("key")));

	private final Fact fact;

	GatewayResponseTableCheck(Fact fact) {
		this.fact = fact;
	}

	void check() {
		REQUESTS.forEach((type, request) -> check(type, this.api.handle(request)));
		this.functions.returns("authorizer", DENY);
		check("ACCESS_DENIED", this.api.handle(WITH_TOKEN));
		this.functions.returns("authorizer", "null");
		check("AUTHORIZER_CONFIGURATION_ERROR", this.api.handle(WITH_TOKEN));
		this.functions.answers("authorizer", new FunctionResult.Failed("Oops", ""));
		check("AUTHORIZER_FAILURE", this.api.handle(WITH_TOKEN));
	}

	private void check(String type, GatewayResponse response) {
		JsonNode status = this.fact.expected().path("table").path(type);
		assertThat(response.status()).as(type).isEqualTo(Integer.parseInt(status.asString()));
		assertThat(JsonMapper.shared().readTree(response.body()).propertyNames()).as(type)
			.singleElement()
			.asString()
			.isEqualToIgnoringCase("message");
	}

}
