package io.chalice.gateway.rest;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.RequestTarget;
import io.chalice.gateway.call.RequestTime;

/**
 * Writes {@code requestContext} of payload 1.0.
 */
final class RestRequestContext {

	private RestRequestContext() {
	}

	static Map<String, @Nullable Object> of(ApiCall call, AdmittedRequest admission, ApiSettings settings) {
		Principal principal = admission.principal();
		Map<String, @Nullable Object> context = new TreeMap<>();
		context.put("accountId", settings.accountId());
		context.put("apiId", settings.apiId());
		context.put("deploymentId", ResourceId.of(settings.apiId()));
		context.put("domainName", call.headers().last("Host").orElse(null));
		context.put("domainPrefix", settings.apiId());
		context.put("extendedRequestId", call.ids().extendedRequestId());
		context.put("httpMethod", call.request().method());
		context.put("identity", RestIdentity.of(call, admission.apiKey(), principal));
		context.put("path", path(call, settings));
		context.put("protocol", call.request().protocol());
		context.put("requestId", call.ids().requestId());
		context.put("requestTime", RequestTime.format(call.time()));
		context.put("requestTimeEpoch", call.time().toEpochMilli());
		context.put("resourceId", ResourceId.of(admission.match().path()));
		context.put("resourcePath", admission.match().path());
		context.put("stage", settings.stage());
		if (principal != null && !(principal instanceof Principal.Signed)) {
			context.put("authorizer", AuthorizerContext.of(principal));
		}
		return context;
	}

	// as it was sent, slashes included that do not count for the routing
	private static String path(ApiCall call, ApiSettings settings) {
		String sent = RequestTarget.of(call.request().target()).path();
		return settings.stageInPath() ? sent : "/" + settings.stage() + sent;
	}

}
