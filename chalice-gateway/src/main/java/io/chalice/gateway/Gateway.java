package io.chalice.gateway;

/**
 * Answers HTTP requests as an API on AWS would. Thread-safe.
 */
@FunctionalInterface
public interface Gateway {

	/**
	 * Answer a request.
	 * @param request the request
	 * @return the response; every error is one too
	 */
	GatewayResponse handle(GatewayRequest request);

}
