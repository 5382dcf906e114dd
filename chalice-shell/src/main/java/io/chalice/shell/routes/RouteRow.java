package io.chalice.shell.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;
import io.chalice.model.CorsModel;
import io.chalice.model.HandlerName;
import io.chalice.model.RouteModel;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTable;

/**
 * Shows routes.
 */
public final class RouteRow {

	/**
	 * Stands where a route has nothing special.
	 */
	static final String NOTHING = "-";

	private RouteRow() {
	}

	/**
	 * Show what an application has to people: its routes, and where its functions have
	 * their events from.
	 * @param model the application
	 * @param console where to show it
	 */
	public static void print(ApplicationModel model, Console console) {
		if (!model.routes().isEmpty()) {
			console.print(table(model.routes()).without(NOTHING));
		}
		SourceRow.table(model.functions()).ifPresent(console::print);
	}

	/**
	 * Return whether an application has nothing that {@link #print} shows.
	 * @param model the application
	 * @return {@code true} without routes and sources
	 */
	public static boolean isEmpty(ApplicationModel model) {
		return model.routes().isEmpty() && SourceRow.table(model.functions()).isEmpty();
	}

	static ConsoleTable table(List<RouteModel> routes) {
		ConsoleTable table = new ConsoleTable().headline("METHOD", "PATH", "HANDLER", "CONTENT TYPES", "CORS",
				"AUTHORIZER", "API KEY");
		routes.forEach((route) -> table.row(String.join(",", route.methods()), route.path(),
				HandlerName.shorten(route.handler()), String.join(",", route.contentTypes()), cors(route.cors()),
				(route.authorizer() != null) ? route.authorizer() : NOTHING, route.apiKeyRequired() ? "yes" : NOTHING));
		return table;
	}

	private static String cors(@Nullable CorsModel cors) {
		if (cors == null) {
			return NOTHING;
		}
		return cors.anyOrigin() ? "*" : String.join(",", cors.origins());
	}

	/**
	 * Show routes to programs.
	 * @param routes the routes
	 * @return lists, maps, texts and booleans
	 */
	static List<Map<String, @Nullable Object>> json(List<RouteModel> routes) {
		return routes.stream().map(RouteRow::json).toList();
	}

	private static Map<String, @Nullable Object> json(RouteModel route) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("methods", route.methods());
		json.put("path", route.path());
		json.put("name", route.name());
		json.put("handler", route.handler());
		json.put("content_types", route.contentTypes());
		json.put("cors", (route.cors() != null) ? json(route.cors()) : null);
		json.put("authorizer", route.authorizer());
		json.put("api_key_required", route.apiKeyRequired());
		return json;
	}

	private static Map<String, @Nullable Object> json(CorsModel cors) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("origins", cors.anyOrigin() ? List.of("*") : cors.origins());
		json.put("headers", cors.allowedHeaders());
		json.put("expose_headers", cors.exposeHeaders());
		json.put("max_age", cors.maxAge());
		json.put("credentials", cors.credentials());
		return json;
	}

}
