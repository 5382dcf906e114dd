package io.chalice.gateway.rest;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.GatewayRequests;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.model.ApplicationModel;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestApi}.
 */
class RestApiTests {

	private final RecordedFunctions functions = new RecordedFunctions();

	private GatewayResponse send(ApplicationModel model, String method, String target, String... headers) {
		return RestApi.of(model, this.functions, ApiSettings.DEFAULT)
			.handle(GatewayRequests.of(method, target, headers));
	}

	@Test
	void pathsCarryNoStageButTheContextDoes() {
		send(Routes.model(Routes.of("/cities/{city}", "GET")), "GET", "/cities/a%20b?x=1&x=2");
		JsonNode event = this.functions.lastEvent();
		assertThat(event.path("path").asString()).isEqualTo("/cities/a%20b");
		assertThat(event.path("pathParameters").path("city").asString()).isEqualTo("a%20b");
		assertThat(event.path("queryStringParameters").path("x").asString()).isEqualTo("2");
		assertThat(event.path("requestContext").path("path").asString()).isEqualTo("/dev/cities/a%20b");
		assertThat(event.path("requestContext").path("stage").asString()).isEqualTo("dev");
	}

	@Test
	void unknownPathIsForbidden() {
		GatewayResponse response = send(Routes.model(Routes.of("/", "GET")), "GET", "/nope");
		assertThat(response.status()).isEqualTo(403);
		assertThat(GatewayRequests.text(response)).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
	}

	@Test
	void preflightIsAnsweredWithoutTheFunction() {
		RouteModel route = Routes.of("/supports-cors", CorsModel.DEFAULT, false, null, "PUT");
		GatewayResponse response = send(Routes.model(route), "OPTIONS", "/supports-cors");
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(GatewayRequests.header(response, "Access-Control-Allow-Methods")).isEqualTo("PUT,OPTIONS");
		assertThat(this.functions.events(ApplicationModel.API_HANDLER)).isEmpty();
	}

	@Test
	void keyIsAskedForAndPassedOn() {
		ApplicationModel model = Routes.model(Routes.of("/", null, true, null, "GET"));
		RestApi api = RestApi.of(model, this.functions, ApiSettings.DEFAULT.withApiKeys(List.of("secret")));
		assertThat(api.handle(GatewayRequests.of("GET", "/")).status()).isEqualTo(403);
		assertThat(api.handle(GatewayRequests.of("GET", "/", "X-Api-Key", "wrong")).status()).isEqualTo(403);
		assertThat(api.handle(GatewayRequests.of("GET", "/", "X-Api-Key", "secret")).status()).isEqualTo(200);
		assertThat(this.functions.lastEvent().at("/requestContext/identity/apiKey").asString()).isEqualTo("secret");
	}

	@Test
	void missingConfigurationOfKeysIsToldAtTheStart() {
		List<String> warnings = new ArrayList<>();
		RestApi.of(Routes.model(Routes.of("/", null, true, null, "GET")), this.functions,
				ApiSettings.DEFAULT.withWarnings(warnings::add));
		assertThat(warnings).singleElement().asString().contains("API key");
	}

	@Test
	void functionErrorIsABadGateway() {
		this.functions.answers(ApplicationModel.API_HANDLER, new FunctionResult.Failed("Oops", ""));
		GatewayResponse response = send(Routes.model(Routes.of("/", "GET")), "GET", "/");
		assertThat(response.status()).isEqualTo(502);
		assertThat(response.body()).hasSize(36);
	}

	@Test
	void oversizedRequestIsRefused() {
		RestApi api = RestApi.of(Routes.model(Routes.of("/", "POST")), this.functions, ApiSettings.DEFAULT);
		assertThat(api.handle(GatewayRequests.withBody("POST", "/", "x".repeat(10 * 1024 * 1024 + 1))).status())
			.isEqualTo(413);
		assertThat(api.handle(GatewayRequests.withBody("POST", "/", "x".repeat(7 * 1024 * 1024))).status())
			.isEqualTo(413);
		assertThat(this.functions.events(ApplicationModel.API_HANDLER)).isEmpty();
	}

	@Test
	void errorsCarryCorsHeadersWhenARouteHasCors() {
		RouteModel route = Routes.of("/supports-cors", CorsModel.DEFAULT, false, null, "PUT");
		GatewayResponse response = send(Routes.model(route), "GET", "/nope");
		assertThat(GatewayRequests.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
	}

}
