package io.chalice.gateway.rest;

import java.util.List;

import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;

/**
 * What answers a method of a resource.
 */
sealed interface RestMethod {

	/**
	 * The function of the routes does (integration {@code AWS_PROXY}).
	 *
	 * @param route the route
	 */
	record Proxy(RouteModel route) implements RestMethod {

	}

	/**
	 * The API itself answers a CORS preflight (integration {@code MOCK}).
	 *
	 * @param cors the path's configuration
	 * @param methods the path's methods that have CORS
	 */
	record Preflight(CorsModel cors, List<String> methods) implements RestMethod {

		public Preflight {
			methods = List.copyOf(methods);
		}

	}

}
