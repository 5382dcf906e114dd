package io.chalice.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.authorizer.AuthorizationRequest;
import io.chalice.gateway.authorizer.Decision;
import io.chalice.gateway.authorizer.RequestAuthorizers;
import io.chalice.gateway.call.ApiCall;
import io.chalice.model.RouteModel;

/**
 * Asks the authorizer of a route, if it has one. Functions are asked with payload 1.0 of
 * HTTP APIs' authorizers, which has what REST APIs' functions read.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 * authorizers of HTTP APIs</a>
 */
final class HttpAuthorization {

	private final RequestAuthorizers authorizers;

	private final ApiSettings settings;

	HttpAuthorization(RequestAuthorizers authorizers, ApiSettings settings) {
		this.authorizers = authorizers;
		this.settings = settings;
	}

	/**
	 * Decide on a request.
	 * @param route the route it is for
	 * @param call the request
	 * @return the decision, or empty without an authorizer
	 */
	Optional<Decision> decide(RouteModel route, ApiCall call) {
		String name = route.authorizer();
		if (name == null) {
			return Optional.empty();
		}
		String path = call.target().path();
		String methodArn = AuthorizationRequest.methodArn(this.settings, call.request().method(), path);
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("version", "1.0");
		event.put("type", "REQUEST");
		event.put("resource", route.path());
		event.put("path", path);
		event.put("httpMethod", call.request().method());
		event.put("headers", HttpRequestHeaders.of(call, this.settings.secure()));
		return Optional
			.of(this.authorizers.get(name).decide(new AuthorizationRequest(methodArn, call.headers(), event)));
	}

}
