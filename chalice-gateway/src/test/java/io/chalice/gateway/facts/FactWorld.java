package io.chalice.gateway.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.http.FunctionUrl;
import io.chalice.gateway.http.HttpApi;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;

/**
 * An API as a fact sets it up.
 */
final class FactWorld {

	private static final String API_ID = "abc1234567";

	private final Fact fact;

	private final FactFunctions functions;

	private final Gateway gateway;

	FactWorld(Fact fact) {
		this.fact = fact;
		this.functions = new FactFunctions(fact);
		this.gateway = gateway(fact, this.functions);
	}

	private static Gateway gateway(Fact fact, FactFunctions functions) {
		Map<String, String> stageVariables = new HashMap<>();
		fact.setup()
			.path("stageVariables")
			.properties()
			.forEach((variable) -> stageVariables.put(variable.getKey(), variable.getValue().asString()));
		List<String> keys = new ArrayList<>(List.of("<key>"));
		fact.setup().path("apiKeys").forEach((key) -> keys.add(key.asString()));
		ApiSettings settings = ApiSettings.DEFAULT.withStage(fact.setup().path("stage").asString(fact.stage()))
			.withStageInPath(fact.isRest())
			.withApi("111111111111", "us-east-1", API_ID)
			.withApiKeys(keys)
			.withStageVariables(stageVariables)
			.withSecure(true)
			.withWarnings((warning) -> {
			});
		return switch (fact.api()) {
			case "HTTP_V2" -> HttpApi.of(FactModel.of(fact), functions, settings);
			case "FUNCTION_URL" -> FunctionUrl.of(ApplicationModel.API_HANDLER, functions, settings);
			default -> RestApi.of(FactModel.of(fact), functions, settings);
		};
	}

	FactFunctions functions() {
		return this.functions;
	}

	GatewayResponse send() {
		return this.gateway.handle(request());
	}

	/** Sends the fact's request with another method. */
	GatewayResponse send(String method, Header... more) {
		GatewayRequest request = request();
		List<Header> headers = new ArrayList<>(request.headers());
		headers.addAll(List.of(more));
		return this.gateway.handle(new GatewayRequest(method, request.target(), request.protocol(), headers,
				request.body(), request.sourceIp()));
	}

	private GatewayRequest request() {
		String domain = "FUNCTION_URL".equals(this.fact.api()) ? ".lambda-url.us-east-1.on.aws"
				: ".execute-api.us-east-1.amazonaws.com";
		return FactRequest.of(this.fact, API_ID + domain);
	}

}
