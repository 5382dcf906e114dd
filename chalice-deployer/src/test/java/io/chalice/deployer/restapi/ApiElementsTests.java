package io.chalice.deployer.restapi;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.state.ApiElement;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.ParameterModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApiElements}.
 */
class ApiElementsTests {

	@Test
	void routesComeAndGoByMethodAndPath() {
		assertThat(compare(of(route("/", List.of("GET", "PUT"), null, null, false)),
				of(route("/", List.of("GET"), null, null, false), route("/b", List.of("GET"), null, null, false))))
			.containsExactly("GET /b: null -> Shop#put", "PUT /: Shop#put -> null");
	}

	@Test
	void settingsOfARouteAreNamed() {
		CorsModel cors = new CorsModel(List.of("https://a.example"), List.of("X-A"), List.of("X-B"), 60, true);
		assertThat(compare(of(route("/", List.of("GET"), null, null, false)),
				of(route("/", List.of("GET"), cors, "jwt", true))))
			.containsExactly(
					"GET / cors: off -> on, origins https://a.example, headers X-A, exposed headers X-B, for 60 s, "
							+ "with credentials",
					"GET / API key: none -> required", "GET / authorizer: none -> jwt");
	}

	@Test
	void handlerAndParametersOfARoute() {
		RouteModel before = new RouteModel("/", List.of("GET"), "v", "com.example.Shop#get()", List.of("text/plain"),
				null, false, null, List.of());
		RouteModel after = new RouteModel("/", List.of("GET"), "v", "com.example.Shop$Inner#list(int)",
				RouteModel.DEFAULT_CONTENT_TYPES, null, false, null, List.of(new ParameterModel("page",
						ParameterModel.Place.QUERY, ParameterModel.Type.INTEGER, true, false)));
		assertThat(compare(of(before), of(after))).containsExactly("GET /: Shop#get -> Shop$Inner#list",
				"GET / content types: text/plain -> none", "GET / parameters: none -> page[] (optional query integer)");
	}

	@Test
	void authorizers() {
		List<ApiElement> before = ApiElements
			.of(model(List.of(), List.of(authorizer("jwt", "arn:a"), authorizer("old", "arn:a"))));
		List<ApiElement> after = ApiElements.of(model(List.of(), List.of(authorizer("jwt", "arn:b"))));
		assertThat(compare(before, after)).containsExactly("authorizer jwt user pools: arn:a -> arn:b",
				"authorizer old: COGNITO_USER_POOLS -> null");
	}

	private static AuthorizerModel authorizer(String name, String pool) {
		return new AuthorizerModel(name, AuthorizerModel.Type.COGNITO_USER_POOLS, "Authorization", List.of(pool),
				List.of(), null, null, null, null);
	}

	private static RouteModel route(String path, List<String> methods, @Nullable CorsModel cors,
			@Nullable String authorizer, boolean key) {
		return new RouteModel(path, methods, "view", "com.example.Shop#put(String)", RouteModel.DEFAULT_CONTENT_TYPES,
				cors, key, authorizer);
	}

	private static ApplicationModel model(List<RouteModel> routes, List<AuthorizerModel> authorizers) {
		return new ApplicationModel(ApplicationModel.SCHEMA_VERSION, "shop", "com.example.Shop", routes, List.of(),
				authorizers, List.of(), List.of());
	}

	private static List<ApiElement> of(RouteModel... routes) {
		return ApiElements.of(model(List.of(routes), List.of()));
	}

	private static List<String> compare(List<ApiElement> before, List<ApiElement> after) {
		PropertyDifferences differences = new PropertyDifferences();
		ApiElements.compare(before, after, differences);
		return differences.list()
			.stream()
			.map((one) -> "%s: %s -> %s".formatted(one.property(), one.before(), one.after()))
			.toList();
	}

}
