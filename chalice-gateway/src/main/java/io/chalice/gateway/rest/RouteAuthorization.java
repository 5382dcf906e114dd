package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.authorizer.AuthorizationRequest;
import io.chalice.gateway.authorizer.AuthorizerDecision;
import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.authorizer.RequestAuthorizers;
import io.chalice.gateway.call.ApiCall;
import io.chalice.model.RouteModel;

/**
 * Asks the authorizer of a route, if it has one, and turns refusals into errors.
 */
final class RouteAuthorization {

	/** A quota of API Gateway for methods with authorization. */
	private static final int METHOD_ARN_BYTES = 1600;

	private final RequestAuthorizers authorizers;

	private final ApiSettings settings;

	RouteAuthorization(RequestAuthorizers authorizers, ApiSettings settings) {
		this.authorizers = authorizers;
		this.settings = settings;
	}

	/**
	 * Check a request.
	 * @param route the route it is for
	 * @param call the request
	 * @return who sent it, or empty without an authorizer
	 * @throws RestErrorException when it may not pass
	 */
	Optional<Principal> check(RouteModel route, ApiCall call) {
		String name = route.authorizer();
		if (name == null) {
			return Optional.empty();
		}
		String methodArn = AuthorizationRequest.methodArn(this.settings, call.request().method(), call.target().path());
		if (methodArn.getBytes(StandardCharsets.UTF_8).length > METHOD_ARN_BYTES) {
			throw new RestErrorException(RestError.uriTooLong());
		}
		AuthorizerDecision decision = this.authorizers.get(name)
			.decide(new AuthorizationRequest(methodArn, call.headers(), Map.of("type", "TOKEN")));
		if (decision instanceof AuthorizerDecision.Allowed allowed) {
			return Optional.of(allowed.principal());
		}
		throw new RestErrorException(error(decision, call));
	}

	private static RestError error(AuthorizerDecision decision, ApiCall call) {
		if (decision instanceof AuthorizerDecision.Unauthorized unauthorized) {
			return RestError.unauthorized(unauthorized.message());
		}
		if (decision instanceof AuthorizerDecision.LacksScope) {
			return RestError.unauthorized(AuthorizerDecision.Unauthorized.MESSAGE);
		}
		if (decision instanceof AuthorizerDecision.Denied denied) {
			return RestError.accessDenied(denied.explicit());
		}
		if (decision instanceof AuthorizerDecision.NotSigned) {
			return UnknownMethod.error(call.headers());
		}
		if (decision instanceof AuthorizerDecision.Misconfigured) {
			return RestError.authorizerMisconfigured();
		}
		return RestError.authorizerFailed();
	}

}
