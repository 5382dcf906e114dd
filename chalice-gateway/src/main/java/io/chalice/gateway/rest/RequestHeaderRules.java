package io.chalice.gateway.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Headers;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.ForwardedHeaders;
import io.chalice.gateway.call.RequestTrace;

/**
 * Which request headers a function sees, and how they are spelled: as the client spelled
 * them, except for a few that API Gateway reads itself.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 * notes</a>
 */
final class RequestHeaderRules {

	private static final Set<String> DROPPED = Set.of("connection", "content-length", "content-md5", "expect",
			"keep-alive", "max-forwards", "proxy-authenticate", "proxy-connection", "server", "te", "trailer",
			"transfer-encoding", "upgrade", "www-authenticate");

	private static final Map<String, String> SPELLED = Map.of("authorization", "Authorization", "host", "Host",
			"user-agent", "User-Agent");

	private RequestHeaderRules() {
	}

	/**
	 * Return the headers of an event.
	 * @param call the request
	 * @param signed whether the route asks for a signature, which the function is not
	 * shown
	 * @param secure whether the request came over HTTPS
	 * @return each header's values in order
	 */
	static Map<String, List<String>> headers(ApiCall call, boolean signed, boolean secure) {
		GatewayRequest request = call.request();
		Map<String, String> added = new LinkedHashMap<>();
		added.put(RequestTrace.HEADER, call.trace().incoming());
		added.putAll(ForwardedHeaders.of(request, secure));
		Map<String, List<String>> headers = new LinkedHashMap<>();
		new Headers(request.headers()).grouped().forEach((name, values) -> {
			String lower = name.toLowerCase(Locale.ROOT);
			boolean replaced = added.keySet().stream().anyMatch(name::equalsIgnoreCase);
			if (!DROPPED.contains(lower) && !replaced && !isSignature(lower, values, signed)) {
				headers.put(SPELLED.getOrDefault(lower, name), values);
			}
		});
		added.forEach((name, value) -> headers.put(name, List.of(value)));
		return headers;
	}

	private static boolean isSignature(String lowerName, List<String> values, boolean signed) {
		return "authorization".equals(lowerName)
				&& (signed || values.stream().anyMatch((value) -> value.startsWith("AWS4-")));
	}

}
