package io.chalice.gateway.http;

import java.util.List;
import java.util.Optional;

import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.gateway.resource.ApiResources;
import io.chalice.model.RouteModel;
import io.chalice.route.RouteMatch;

/**
 * The routes of an HTTP API. Other than for REST APIs a slash at the end of a path
 * matters, unless a greedy variable takes it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 * for HTTP APIs</a>
 */
final class HttpRoutes {

	private final ApiResources resources;

	HttpRoutes(List<RouteModel> routes) {
		this.resources = new ApiResources(routes);
	}

	Optional<RouteMatch<ApiMethod>> find(ApiCall call) {
		String path = call.target().path();
		boolean slash = path.length() > 1 && path.endsWith("/");
		return this.resources.find(call).filter((match) -> !slash || match.path().endsWith("+}"));
	}

	/**
	 * Return a match's route key.
	 * @param match the match
	 * @param route its route
	 * @param method the request's method
	 * @return method and path of the route
	 */
	static String key(RouteMatch<ApiMethod> match, RouteModel route, String method) {
		return (route.methods().contains(method) ? method : "ANY") + " " + match.path();
	}

}
