package io.chalice.gateway.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.chalice.gateway.Routes;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;

/**
 * The application of a fact. Where a fact names no resources there is the one that its
 * request is for, unless it expects that there is none.
 */
final class FactModel {

	private FactModel() {
	}

	static ApplicationModel of(Fact fact) {
		List<String> binaryTypes = new ArrayList<>();
		fact.setup().path("binaryMediaTypes").forEach((type) -> binaryTypes.add(type.asString()));
		List<AuthorizerModel> authorizers = FactAuthorizer.name(fact)
			.map((name) -> authorizer(fact, name))
			.stream()
			.toList();
		return ApplicationModel.of(routes(fact), List.of(new FunctionModel(FactFunctions.AUTHORIZER, "Auth#check")),
				authorizers, binaryTypes);
	}

	private static AuthorizerModel authorizer(Fact fact, String name) {
		boolean tokens = FactAuthorizer.hasTokens(fact);
		return new AuthorizerModel(name, tokens ? AuthorizerModel.Type.COGNITO_USER_POOLS : AuthorizerModel.Type.CUSTOM,
				"Authorization", List.of(), List.of(), tokens ? null : FactFunctions.AUTHORIZER, null, 0, null);
	}

	private static List<RouteModel> routes(Fact fact) {
		List<RouteModel> routes = new ArrayList<>();
		for (JsonNode resource : fact.setup().path("resources")) {
			if (!"MOCK".equals(resource.path("integration").asString(""))) {
				routes
					.add(route(fact, resource.path("path").asString(), resource.path("apiKeyRequired").asBoolean(false),
							resource.path("method").asString("ANY").split("\\|")));
			}
		}
		for (JsonNode route : fact.setup().path("routes")) {
			String[] key = route.asString().split(" ");
			routes.add(route(fact, key[1], false, key[0]));
		}
		if (routes.isEmpty()) {
			boolean preflight = "OPTIONS".equals(fact.method());
			routes.add(expectsNothingThere(fact) ? route(fact, "/elsewhere", false, "GET")
					: route(fact, fact.path(), asksForKey(fact), preflight ? "GET" : fact.method()));
		}
		return routes;
	}

	private static RouteModel route(Fact fact, String path, boolean apiKey, String... methods) {
		return Routes.of(path, cors(fact), apiKey, FactAuthorizer.name(fact).orElse(null), methods);
	}

	private static boolean asksForKey(Fact fact) {
		return fact.words().toLowerCase(Locale.ROOT).contains("api key");
	}

	private static boolean expectsNothingThere(Fact fact) {
		JsonNode expected = fact.expected();
		return expected.has("message_startswith")
				|| "Missing Authentication Token".equals(expected.path("json").path("message").asString(""));
	}

	private static @Nullable CorsModel cors(Fact fact) {
		JsonNode setup = fact.setup();
		if (fact.expected().has("mock_response_header_names")) {
			return CorsModel.DEFAULT;
		}
		if (!setup.has("allow_origin")) {
			return null;
		}
		return new CorsModel(List.of(setup.path("allow_origin").asString()), texts(setup.path("allow_headers")),
				texts(setup.path("expose_headers")), setup.has("max_age") ? setup.path("max_age").asInt() : null,
				setup.path("allow_credentials").asBoolean(false));
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

}
