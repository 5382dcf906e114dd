package io.chalice.gateway.resource;

import java.util.List;

import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

/**
 * What answers a method of a path.
 */
public sealed interface ApiMethod {

	/**
	 * The function of the routes does.
	 *
	 * @param route the route
	 */
	record Proxy(RouteModel route) implements ApiMethod {

	}

	/**
	 * The API itself answers a CORS preflight.
	 *
	 * @param cors the path's configuration
	 * @param methods the path's methods that have CORS
	 */
	record Preflight(CorsModel cors, List<String> methods) implements ApiMethod {

		public Preflight {
			methods = List.copyOf(methods);
		}

	}

}
