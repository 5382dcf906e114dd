package io.chalice.gateway;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.dispatch.Application;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.Dispatcher;
import io.chalice.gateway.function.InProcessFunctions;
import io.chalice.gateway.http.FunctionUrl;
import io.chalice.gateway.http.HttpApi;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goes the whole way through each kind of API and the framework behind it: whatever the
 * payload's own encoding, a view sees the same.
 */
class WholeWayTests {

	private static final List<String> BINARY = List.of("application/octet-stream");

	private static final InProcessFunctions functions = new InProcessFunctions(
			Map.of(ApplicationModel.API_HANDLER, WholeWayTests::dispatch));

	private static final List<Route> routes = List
		.of(new Route(route("/items/{id}", List.of("application/json"), "GET"), WholeWayTests::describe), new Route(
				route("/bytes", BINARY, "POST"),
				(request) -> ChaliceResponse.of(request.rawBody()).header("Content-Type", "application/octet-stream")));

	private static final Dispatcher dispatcher = new Dispatcher(
			new Application(routes, JsonMapper.builder().build(), BINARY, false), new CurrentRequest());

	private static RouteModel route(String path, List<String> contentTypes, String method) {
		return new RouteModel(path, List.of(method), "view", "App#" + path, contentTypes, null, false, null);
	}

	private static Object describe(ChaliceRequest request) {
		return Map.of("id", request.uriParams().get("id"), "q", request.queryParams().all("q"));
	}

	private static byte[] dispatch(byte[] event) {
		return dispatcher.dispatch(new ByteArrayInputStream(event), null);
	}

	static Stream<Gateway> gateways() {
		ApplicationModel model = ApplicationModel.of(routes.stream().map(Route::model).toList(), List.of(), List.of(),
				BINARY);
		return Stream.of(RestApi.of(model, functions, ApiSettings.DEFAULT),
				HttpApi.of(model, functions, ApiSettings.DEFAULT),
				HttpApi.of(model, functions, ApiSettings.DEFAULT.withStage("$default")),
				FunctionUrl.of(ApplicationModel.API_HANDLER, functions, ApiSettings.DEFAULT));
	}

	@ParameterizedTest
	@MethodSource("gateways")
	void parametersAreDecodedOnce(Gateway gateway) {
		GatewayResponse response = gateway.handle(GatewayRequests.of("GET", "/items/a%2520b%2Fc+d?q=%2525&q=x+y"));
		assertThat(response.status()).isEqualTo(200);
		assertThat(JsonMapper.shared().readTree(response.body()))
			.isEqualTo(JsonMapper.shared().readTree("{\"id\":\"a%20b/c+d\",\"q\":[\"%25\",\"x y\"]}"));
	}

	@ParameterizedTest
	@MethodSource("gateways")
	void bytesComeBackAsTheyWent(Gateway gateway) {
		byte[] body = { 0, (byte) 0xff, 0x10, '\n' };
		GatewayResponse response = gateway.handle(new GatewayRequest("POST", "/bytes", "HTTP/1.1",
				List.of(new Header("Host", "localhost"), new Header("Content-Type", "application/octet-stream"),
						new Header("Accept", "application/octet-stream")),
				body, "127.0.0.1"));
		assertThat(response.status()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		assertThat(response.body()).isEqualTo(body);
	}

}
