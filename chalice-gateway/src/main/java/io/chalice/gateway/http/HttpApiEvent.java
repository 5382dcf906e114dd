package io.chalice.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.form.PercentDecoding;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.route.RouteMatch;

/**
 * Writes the events of HTTP APIs: path and path parameters decoded, a named stage at the
 * front of the path.
 */
final class HttpApiEvent {

	/** The stage that is no part of the path. */
	private static final String DEFAULT_STAGE = "$default";

	private final ApiSettings settings;

	HttpApiEvent(ApiSettings settings) {
		this.settings = settings;
	}

	/**
	 * Write an event.
	 * @param call the request
	 * @param match what it is for
	 * @param routeKey the route's key
	 * @param principal who sent it, or {@code null} without an authorizer
	 * @return the JSON as UTF-8
	 */
	byte[] write(ApiCall call, RouteMatch<ApiMethod> match, String routeKey, @Nullable Principal principal) {
		HttpEvent event = event(call, match, routeKey, principal);
		event.putBody(call);
		return event.write();
	}

	/**
	 * Return what an authorizer is told of a request: the event without body.
	 * @param call the request
	 * @param match what it is for
	 * @param routeKey the route's key
	 * @return the members
	 */
	Map<String, @Nullable Object> members(ApiCall call, RouteMatch<ApiMethod> match, String routeKey) {
		return event(call, match, routeKey, null).members();
	}

	private HttpEvent event(ApiCall call, RouteMatch<ApiMethod> match, String routeKey, @Nullable Principal principal) {
		String prefix = DEFAULT_STAGE.equals(this.settings.stage()) ? "" : "/" + this.settings.stage();
		String path = prefix + PercentDecoding.decode(call.target().path());
		Map<String, String> headers = HttpRequestHeaders.of(call, this.settings.secure());
		headers.remove(HttpRequestHeaders.COOKIE);
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("accountId", this.settings.accountId());
		context.put("apiId", this.settings.apiId());
		if (principal != null) {
			context.put("authorizer", HttpAuthorizerContext.of(principal));
		}
		context.put("domainName", call.headers().last("Host").orElse(""));
		context.put("domainPrefix", this.settings.apiId());
		context.put("requestId", call.ids().extendedRequestId());
		context.put("routeKey", routeKey);
		context.put("stage", this.settings.stage());
		context.putAll(HttpRequestContext.of(call, path));
		return new HttpEvent(call, routeKey, path).complete(call, headers, context,
				PercentDecoding.decode(match.variables()), this.settings.stageVariables());
	}

}
