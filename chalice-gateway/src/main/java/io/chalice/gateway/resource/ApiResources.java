package io.chalice.gateway.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.gateway.call.ApiCall;
import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;
import io.chalice.route.PathTemplate;
import io.chalice.route.RouteMatch;
import io.chalice.route.RouteTable;

/**
 * The paths of an API and their methods: those of the routes, and for each path with CORS
 * one that answers preflights.
 */
public final class ApiResources {

	private static final String OPTIONS = "OPTIONS";

	private final RouteTable<ApiMethod> table = new RouteTable<>();

	/**
	 * Create the paths of routes.
	 * @param routes the routes
	 */
	public ApiResources(List<RouteModel> routes) {
		Map<String, List<RouteModel>> withCors = new LinkedHashMap<>();
		for (RouteModel route : routes) {
			PathTemplate template = PathTemplate.of(route.path());
			route.methods().forEach((method) -> this.table.add(template, method, new ApiMethod.Proxy(route)));
			if (route.cors() != null) {
				withCors.computeIfAbsent(route.path(), (path) -> new ArrayList<>()).add(route);
			}
		}
		withCors.forEach(this::addPreflight);
	}

	private void addPreflight(String path, List<RouteModel> routes) {
		CorsModel cors = routes.get(0).cors();
		List<String> methods = routes.stream().flatMap((route) -> route.methods().stream()).toList();
		if (cors != null && !methods.contains(OPTIONS)) {
			this.table.add(PathTemplate.of(path), OPTIONS, new ApiMethod.Preflight(cors, methods));
		}
	}

	/**
	 * Find what answers a request.
	 * @param call the request
	 * @return the most specific path that has the method
	 */
	public Optional<RouteMatch<ApiMethod>> find(ApiCall call) {
		return this.table.find(call.request().method(), call.target().path());
	}

}
