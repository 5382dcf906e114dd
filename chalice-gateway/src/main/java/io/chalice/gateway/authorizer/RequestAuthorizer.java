package io.chalice.gateway.authorizer;

/**
 * Decides on requests. Thread-safe.
 */
@FunctionalInterface
public interface RequestAuthorizer {

	/**
	 * Decide on a request.
	 * @param request the request
	 * @return the decision
	 */
	AuthorizerDecision decide(AuthorizationRequest request);

}
