package io.chalice.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.authorizer.AuthorizationRequest;
import io.chalice.gateway.authorizer.AuthorizerDecision;
import io.chalice.gateway.authorizer.RequestAuthorizers;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.RouteModel;
import io.chalice.route.RouteMatch;

/**
 * Asks the authorizer of a route, if it has one. Functions are asked with format 2.0, and
 * in addition get what those of REST APIs read.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 * authorizers of HTTP APIs</a>
 */
final class HttpAuthorization {

	private final ApplicationModel model;

	private final RequestAuthorizers authorizers;

	private final ApiSettings settings;

	private final HttpApiEvent event;

	HttpAuthorization(ApplicationModel model, RequestAuthorizers authorizers, ApiSettings settings,
			HttpApiEvent event) {
		this.model = model;
		this.authorizers = authorizers;
		this.settings = settings;
		this.event = event;
	}

	/**
	 * Decide on a request.
	 * @param route the route it is for
	 * @param call the request
	 * @param match what it matched
	 * @return the decision, or empty without an authorizer
	 */
	Optional<AuthorizerDecision> decide(RouteModel route, ApiCall call, RouteMatch<ApiMethod> match) {
		String name = route.authorizer();
		if (name == null) {
			return Optional.empty();
		}
		String path = call.target().path();
		String method = call.request().method();
		String methodArn = AuthorizationRequest.methodArn(this.settings, method, path);
		Map<String, @Nullable Object> members = new LinkedHashMap<>(
				this.event.members(call, match, HttpRoutes.key(match, route, method)));
		members.put("type", "REQUEST");
		members.put("routeArn", methodArn);
		members.put("identitySource", call.headers().all(header(name)));
		members.put("resource", route.path());
		members.put("path", path);
		members.put("httpMethod", method);
		return Optional
			.of(this.authorizers.get(name).decide(new AuthorizationRequest(methodArn, call.headers(), members)));
	}

	/**
	 * Return how a client that was refused is asked for another token.
	 * @param route the route
	 * @param call the request
	 * @param decision why it was refused
	 * @return the value of {@code WWW-Authenticate}, empty unless the authorizer reads
	 * JSON web tokens
	 */
	Optional<String> challenge(RouteModel route, ApiCall call, AuthorizerDecision decision) {
		String name = route.authorizer();
		if (name == null || this.model.authorizer(name).type() != AuthorizerModel.Type.COGNITO_USER_POOLS) {
			return Optional.empty();
		}
		if (decision instanceof AuthorizerDecision.LacksScope) {
			return Optional.of("Bearer scope=\"%s\" error=\"insufficient_scope\""
				.formatted(String.join(" ", this.model.authorizer(name).scopes())));
		}
		boolean present = call.headers().last(header(name)).filter((token) -> !token.isBlank()).isPresent();
		return Optional.of(present
				? "Bearer scope=\"\" error=\"invalid_token\" error_description=\"the token is not valid\"" : "Bearer");
	}

	private String header(String authorizer) {
		String header = this.model.authorizer(authorizer).header();
		return (header != null) ? header : "Authorization";
	}

}
