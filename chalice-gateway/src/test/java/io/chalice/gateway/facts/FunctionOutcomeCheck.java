package io.chalice.gateway.facts;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a fact that says what comes of each way a function call can end.
 */
final class FunctionOutcomeCheck {

	private static final Map<String, FunctionResult> OUTCOMES = Map.of("invoke_rejected",
			new FunctionResult.Rejected("no permission"), "function_error",
			new FunctionResult.Failed("java.lang.IllegalStateException", ""), "malformed",
			new FunctionResult.Succeeded("[]".getBytes(StandardCharsets.UTF_8)));

	private FunctionOutcomeCheck() {
	}

	static boolean concerns(Fact fact) {
		return OUTCOMES.keySet().stream().anyMatch(fact.expected()::has);
	}

	static void check(Fact fact) {
		JsonNode expected = fact.expected();
		OUTCOMES.forEach((name, result) -> {
			if (expected.has(name)) {
				RecordedFunctions functions = new RecordedFunctions().answers(ApplicationModel.API_HANDLER, result);
				GatewayResponse response = RestApi
					.of(Routes.model(Routes.of("/", "GET")), functions, ApiSettings.DEFAULT)
					.handle(GatewayRequests.of("GET", "/"));
				assertThat(response.status()).as(name).isEqualTo(expected.get(name).asInt());
				assertThat(JsonMapper.shared().readTree(response.body())).isEqualTo(expected.get("json"));
				assertThat(functions.events(ApplicationModel.API_HANDLER)).as("calls").hasSize(1);
			}
		});
	}

}
