package io.chalice.dispatch;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.MultiValues;
import io.chalice.dispatch.RouteResolver.PathCors;
import io.chalice.dispatch.RouteResolver.ResolvedRoute;
import io.chalice.event.IncomingRequest;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteResolver}.
 */
class RouteResolverTests {

	private final RouteResolver resolver = new RouteResolver(List.of(route("/cities/{city}", "GET", true),
			route("/cities/{city}", "PUT", false), route("/cities/seattle", "POST", false),
			route("/own", "OPTIONS", false), route("/{proxy+}", "GET", true)));

	@Test
	void theGatewaysMatchIsTaken() {
		assertThat(resolve("GET", "/cities/seattle", true, "/cities/{city}", Map.of("city", "a%2Fb%20c")))
			.isEqualTo("/cities/{city} {city=a/b c}");
	}

	@Test
	void valuesThatAreDecodedAlreadyStayAsTheyAre() {
		assertThat(resolve("GET", "/cities/x", false, "/cities/{city}", Map.of("city", "100%25")))
			.isEqualTo("/cities/{city} {city=100%25}");
	}

	@Test
	void aMatchWithoutItsVariablesIsFoundByThePath() {
		assertThat(resolve("GET", "/cities/x%20y", true, "/cities/{city}", Map.of()))
			.isEqualTo("/cities/{city} {city=x y}");
	}

	@Test
	void whereTheGatewayPassesEverythingOnThePathLeads() {
		assertThat(resolve("PUT", "/cities/seattle", true, "/{proxy+}", Map.of("proxy", "cities/seattle")))
			.isEqualTo("/cities/{city} {city=seattle}");
		assertThat(resolve("POST", "/cities/seattle", true, null, Map.of())).isEqualTo("/cities/seattle {}");
		assertThat(resolve("GET", "/a/b", true, "$default", Map.of())).isEqualTo("/{proxy+} {proxy=a/b}");
	}

	@Test
	void aMethodThatNobodyAnswersIsFoundNowhere() {
		assertThat(this.resolver.resolve(request("DELETE", "/cities/x", "/cities/{city}"))).isEmpty();
		assertThat(this.resolver.allowedMethods(request("DELETE", "/cities/x", "/cities/{city}")))
			.containsExactly("GET", "PUT");
		assertThat(this.resolver.allowedMethods(request("DELETE", "/cities/seattle", null))).containsExactly("POST",
				"GET", "PUT");
	}

	@Test
	void corsIsThatOfTheMostSpecificPath() {
		assertThat(this.resolver.cors(request("GET", "/cities/x", null)))
			.isEqualTo(new PathCors(CorsModel.DEFAULT, List.of("GET")));
		assertThat(this.resolver.cors(request("GET", "/cities/seattle", null))).isNull();
		assertThat(this.resolver.cors(request("GET", "/other", null)))
			.isEqualTo(new PathCors(CorsModel.DEFAULT, List.of("GET")));
	}

	@Test
	void aPreflightIsAnsweredByTheMostSpecificPathThatCan() {
		PathCors cors = new PathCors(CorsModel.DEFAULT, List.of("GET"));
		assertThat(this.resolver.preflight(request("OPTIONS", "/cities/seattle", null))).isEqualTo(cors);
		assertThat(this.resolver.preflight(request("OPTIONS", "/own", null))).isNull();
		assertThat(this.resolver.preflight(request("GET", "/cities/x", null))).isNull();
		assertThat(this.resolver.preflight(request("OPTIONS", "/cities/x", "/cities/{city}"))).isEqualTo(cors);
	}

	private String resolve(String method, String path, boolean encoded, @Nullable String resource,
			Map<String, String> parameters) {
		ResolvedRoute found = this.resolver.resolve(request(method, path, encoded, resource, parameters)).orElseThrow();
		return found.route().model().path() + " " + found.uriParams();
	}

	private static IncomingRequest request(String method, String path, @Nullable String resource) {
		return request(method, path, true, resource, Map.of());
	}

	private static IncomingRequest request(String method, String path, boolean encoded, @Nullable String resource,
			Map<String, String> parameters) {
		return new IncomingRequest(method, path, encoded, resource, parameters, MultiValues.empty(),
				MultiValues.empty(), null, Map.of(), Map.of());
	}

	private static Route route(String path, String method, boolean cors) {
		return new Route(new RouteModel(path, List.of(method), "view", "App#view()", List.of(),
				cors ? CorsModel.DEFAULT : null, false, null), (request) -> path);
	}

}
