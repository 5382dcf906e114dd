package io.chalice.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.event.IncomingRequest;
import io.chalice.model.CorsModel;
import io.chalice.route.PathTemplate;
import io.chalice.route.PercentDecoding;
import io.chalice.route.Route;
import io.chalice.route.RouteTable;

/**
 * Finds a request's route: the one the gateway says it matched, or where it passes
 * everything on, the one that the path leads to.
 */
final class RouteResolver {

	private final RouteTable<Route> table = new RouteTable<>();

	private final Map<String, Map<String, Route>> byPath = new LinkedHashMap<>();

	RouteResolver(List<Route> routes) {
		for (Route route : routes) {
			for (String method : route.model().methods()) {
				this.table.add(PathTemplate.of(route.model().path()), method, route);
				this.byPath.computeIfAbsent(route.model().path(), (path) -> new LinkedHashMap<>()).put(method, route);
			}
		}
	}

	Optional<ResolvedRoute> resolve(IncomingRequest request) {
		Route matched = routesOf(request.resource()).get(request.method());
		if (matched != null) {
			return Optional.of(new ResolvedRoute(matched, decoded(request.pathParameters(), request.encoded())));
		}
		return this.table.find(request.method(), request.path())
			.map((match) -> new ResolvedRoute(match.target(), decoded(match.variables(), request.encoded())));
	}

	/**
	 * Return the methods that a request could have used instead.
	 * @param request the request
	 * @return the methods, none when its path is unknown
	 */
	Set<String> allowedMethods(IncomingRequest request) {
		Set<String> methods = new LinkedHashSet<>(routesOf(request.resource()).keySet());
		methods.addAll(this.table.methods(request.path()));
		return methods;
	}

	/**
	 * Return what a path says of CORS.
	 * @param request the request
	 * @return the configuration that the path's routes share and their methods, or
	 * {@code null} without CORS
	 */
	@Nullable PathCors cors(IncomingRequest request) {
		Map<String, Route> routes = routesOf(request.resource());
		if (routes.isEmpty()) {
			routes = this.table.targets(request.path());
		}
		CorsModel cors = null;
		List<String> methods = new ArrayList<>();
		for (Route route : new LinkedHashSet<>(routes.values())) {
			if (route.model().cors() != null) {
				cors = route.model().cors();
				methods.addAll(route.model().methods());
			}
		}
		return (cors != null) ? new PathCors(cors, methods) : null;
	}

	private Map<String, Route> routesOf(@Nullable String resource) {
		return (resource != null) ? this.byPath.getOrDefault(resource, Map.of()) : Map.of();
	}

	private static Map<String, String> decoded(Map<String, String> variables, boolean encoded) {
		return encoded ? PercentDecoding.decode(variables) : variables;
	}

	/**
	 * A route and the decoded values of its path's variables.
	 *
	 * @param route the route
	 * @param uriParams the values by name
	 */
	record ResolvedRoute(Route route, Map<String, String> uriParams) {

	}

	/**
	 * The CORS configuration of a path.
	 *
	 * @param model the configuration
	 * @param methods the methods that have it
	 */
	record PathCors(CorsModel model, List<String> methods) {

	}

}
