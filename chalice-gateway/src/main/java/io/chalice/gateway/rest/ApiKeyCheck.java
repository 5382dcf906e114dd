package io.chalice.gateway.rest;

import java.util.List;
import java.util.Optional;

import io.chalice.gateway.call.ApiCall;
import io.chalice.model.RouteModel;

/**
 * Asks for an API key where a route requires one.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html">API
 * key sources</a>
 */
final class ApiKeyCheck {

	private static final String HEADER = "x-api-key";

	private final List<String> keys;

	ApiKeyCheck(List<String> keys) {
		this.keys = keys;
	}

	/**
	 * Check a request's key.
	 * @param route the route it is for
	 * @param call the request
	 * @return the key, or empty when the route does not require one
	 * @throws RestErrorException when the key is missing or not accepted
	 */
	Optional<String> check(RouteModel route, ApiCall call) {
		if (!route.apiKeyRequired()) {
			return Optional.empty();
		}
		Optional<String> key = call.headers().last(HEADER).filter(this.keys::contains);
		if (key.isEmpty()) {
			throw new RestErrorException(RestError.forbidden());
		}
		return key;
	}

}
