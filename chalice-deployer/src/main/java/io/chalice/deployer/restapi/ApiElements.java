package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.state.ApiElement;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.HandlerName;
import io.chalice.model.ParameterModel;
import io.chalice.model.RouteModel;

/**
 * The routes and authorizers of an application, as a plan names them.
 */
final class ApiElements {

	private static final String OFF = "off";

	private static final String NONE = "none";

	private ApiElements() {
	}

	static List<ApiElement> of(ApplicationModel model) {
		List<ApiElement> elements = new ArrayList<>();
		for (RouteModel route : model.routes()) {
			route.methods().forEach((method) -> elements.add(route(method, route)));
		}
		model.authorizers().forEach((authorizer) -> elements.add(authorizer(authorizer)));
		return elements;
	}

	private static ApiElement route(String method, RouteModel route) {
		Map<String, String> settings = new LinkedHashMap<>();
		if (!route.contentTypes().equals(RouteModel.DEFAULT_CONTENT_TYPES)) {
			settings.put("content types", String.join(", ", route.contentTypes()));
		}
		put(settings, "cors", cors(route.cors()));
		put(settings, "API key", route.apiKeyRequired() ? "required" : null);
		put(settings, "authorizer", route.authorizer());
		if (!route.parameters().isEmpty()) {
			settings.put("parameters", String.join(", ", route.parameters().stream().map(ApiElements::words).toList()));
		}
		return new ApiElement(ApiElement.Kind.ROUTE, method + " " + route.path(), HandlerName.shorten(route.handler()),
				settings);
	}

	private static @Nullable String cors(@Nullable CorsModel cors) {
		if (cors == null) {
			return null;
		}
		List<String> words = new ArrayList<>(List.of("on"));
		if (!cors.anyOrigin()) {
			words.add("origins " + String.join(" ", cors.origins()));
		}
		if (!cors.headers().isEmpty()) {
			words.add("headers " + String.join(" ", cors.headers()));
		}
		if (!cors.exposeHeaders().isEmpty()) {
			words.add("exposed headers " + String.join(" ", cors.exposeHeaders()));
		}
		if (cors.maxAge() != null) {
			words.add("for %d s".formatted(cors.maxAge()));
		}
		if (cors.credentials()) {
			words.add("with credentials");
		}
		return String.join(", ", words);
	}

	private static String words(ParameterModel parameter) {
		return "%s%s (%s%s %s)".formatted(parameter.name(), parameter.several() ? "[]" : "",
				parameter.required() ? "" : "optional ", name(parameter.place()), name(parameter.type()));
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static ApiElement authorizer(AuthorizerModel authorizer) {
		Map<String, String> settings = new LinkedHashMap<>();
		put(settings, "header", authorizer.header());
		put(settings, "user pools", joined(authorizer.providerArns()));
		put(settings, "scopes", joined(authorizer.scopes()));
		put(settings, "function", authorizer.function());
		put(settings, "uri", authorizer.uri());
		put(settings, "seconds remembered",
				(authorizer.ttlSeconds() != null) ? authorizer.ttlSeconds().toString() : null);
		put(settings, "role", authorizer.invokeRoleArn());
		return new ApiElement(ApiElement.Kind.AUTHORIZER, authorizer.name(), authorizer.type().name(), settings);
	}

	private static void put(Map<String, String> settings, String name, @Nullable String value) {
		if (value != null) {
			settings.put(name, value);
		}
	}

	private static @Nullable String joined(List<String> values) {
		return values.isEmpty() ? null : String.join(", ", values);
	}

	/**
	 * Compare what an API had with what it shall have.
	 * @param before what it had
	 * @param after what it shall have
	 * @param differences where to add what is different
	 */
	static void compare(List<ApiElement> before, List<ApiElement> after, PropertyDifferences differences) {
		Map<String, ApiElement> had = byName(before);
		Map<String, ApiElement> has = byName(after);
		has.forEach((name, element) -> {
			ApiElement old = had.get(name);
			if (old == null) {
				differences.add(kind(element), title(element), null, element.target());
			}
			else {
				compare(old, element, differences);
			}
		});
		had.forEach((name, element) -> {
			if (!has.containsKey(name)) {
				differences.add(kind(element), title(element), element.target(), null);
			}
		});
	}

	private static void compare(ApiElement old, ApiElement element, PropertyDifferences differences) {
		if (!old.target().equals(element.target())) {
			differences.add(kind(element), title(element), old.target(), element.target());
		}
		Map<String, String> names = new LinkedHashMap<>(old.settings());
		names.putAll(element.settings());
		for (String name : names.keySet()) {
			String before = old.settings().get(name);
			String after = element.settings().get(name);
			if (before == null || !before.equals(after)) {
				String unset = name.equals("cors") ? OFF : NONE;
				differences.add(kind(element), title(element) + " " + name, (before != null) ? before : unset,
						(after != null) ? after : unset);
			}
		}
	}

	private static PlannedChange.Kind kind(ApiElement element) {
		return (element.kind() == ApiElement.Kind.ROUTE) ? PlannedChange.Kind.ROUTE : PlannedChange.Kind.AUTHORIZER;
	}

	private static String title(ApiElement element) {
		return (element.kind() == ApiElement.Kind.ROUTE) ? element.name() : "authorizer " + element.name();
	}

	private static Map<String, ApiElement> byName(List<ApiElement> elements) {
		Map<String, ApiElement> names = new LinkedHashMap<>();
		elements.forEach((element) -> names.put(title(element), element));
		return names;
	}

}
