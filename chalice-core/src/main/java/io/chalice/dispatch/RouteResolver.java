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
import io.chalice.form.PercentDecoding;
import io.chalice.model.CorsModel;
import io.chalice.route.PathTemplate;
import io.chalice.route.Route;
import io.chalice.route.RouteMatch;
import io.chalice.route.RouteTable;

/**
 * Finds a request's route: the one the gateway says it matched, or where it passes
 * everything on, the one that the path leads to.
 */
final class RouteResolver {

	private static final String OPTIONS = "OPTIONS";

	private final RouteTable<Route> table = new RouteTable<>();

	/** What answers OPTIONS: a preflight, or a route of the application's own. */
	private final RouteTable<Optional<PathCors>> options = new RouteTable<>();

	private final Map<String, Resource> resources = new LinkedHashMap<>();

	RouteResolver(List<Route> routes) {
		for (Route route : routes) {
			String path = route.model().path();
			Resource resource = this.resources.computeIfAbsent(path, Resource::of);
			for (String method : route.model().methods()) {
				this.table.add(resource.template(), method, route);
				resource.routes().put(method, route);
			}
		}
		for (Resource resource : this.resources.values()) {
			PathCors cors = resource.cors();
			if (cors != null || resource.routes().containsKey(OPTIONS)) {
				this.options.add(resource.template(), OPTIONS, Optional.ofNullable(cors));
			}
		}
	}

	Optional<ResolvedRoute> resolve(IncomingRequest request) {
		Resource resource = this.resources.get(request.resource());
		Route matched = (resource != null) ? resource.routes().get(request.method()) : null;
		if (resource != null && matched != null
				&& request.pathParameters().keySet().containsAll(resource.template().variables())) {
			return Optional.of(new ResolvedRoute(matched, decoded(request.pathParameters(), request.encoded())));
		}
		return this.table.find(request.method(), MatchedPath.of(request))
			.map((match) -> new ResolvedRoute(match.target(), decoded(match.variables(), request.encoded())));
	}

	/**
	 * Return the methods that a request could have used instead.
	 * @param request the request
	 * @return the methods, none when its path is unknown
	 */
	Set<String> allowedMethods(IncomingRequest request) {
		Resource resource = this.resources.get(request.resource());
		Set<String> methods = new LinkedHashSet<>((resource != null) ? resource.routes().keySet() : Set.of());
		methods.addAll(this.table.methods(MatchedPath.of(request)));
		return methods;
	}

	/**
	 * Return what a path says of CORS.
	 * @param request the request
	 * @return the configuration that the path's routes share and their methods, or
	 * {@code null} without CORS
	 */
	@Nullable PathCors cors(IncomingRequest request) {
		Resource resource = this.resources.get(request.resource());
		if (resource == null) {
			resource = this.table.targets(MatchedPath.of(request))
				.values()
				.stream()
				.findFirst()
				.map((route) -> this.resources.get(route.model().path()))
				.orElse(null);
		}
		return (resource != null) ? resource.cors() : null;
	}

	/**
	 * Return what a preflight is answered with. As in API Gateway, the most specific path
	 * that has CORS or an OPTIONS method of its own answers.
	 * @param request the request
	 * @return the CORS of the path, or {@code null} when the request is no preflight
	 */
	@Nullable PathCors preflight(IncomingRequest request) {
		if (!OPTIONS.equals(request.method())) {
			return null;
		}
		Resource resource = this.resources.get(request.resource());
		if (resource != null && (resource.cors() != null || resource.routes().containsKey(OPTIONS))) {
			return resource.cors();
		}
		return this.options.find(OPTIONS, MatchedPath.of(request)).flatMap(RouteMatch::target).orElse(null);
	}

	private static Map<String, String> decoded(Map<String, String> variables, boolean encoded) {
		return encoded ? PercentDecoding.decode(variables) : variables;
	}

	/**
	 * A path and its routes.
	 *
	 * @param template the path
	 * @param routes its routes by method, in the order they were declared
	 */
	private record Resource(PathTemplate template, Map<String, Route> routes) {

		static Resource of(String path) {
			return new Resource(PathTemplate.of(path), new LinkedHashMap<>());
		}

		@Nullable PathCors cors() {
			CorsModel cors = null;
			List<String> methods = new ArrayList<>();
			for (Map.Entry<String, Route> route : this.routes.entrySet()) {
				if (route.getValue().model().cors() != null) {
					cors = route.getValue().model().cors();
					methods.add(route.getKey());
				}
			}
			return (cors != null) ? new PathCors(cors, methods) : null;
		}

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
