package io.chalice.gateway.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.ForwardedHeaders;
import io.chalice.gateway.call.RequestTrace;

/**
 * Which request headers a function sees with payload 2.0: names in lower case, several
 * values joined by commas.
 */
final class HttpRequestHeaders {

	/** Carries cookies, which the event has as a list of their own. */
	static final String COOKIE = "cookie";

	private static final Set<String> DROPPED = Set.of("connection", "expect", "keep-alive", "proxy-authenticate",
			"proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

	private HttpRequestHeaders() {
	}

	/**
	 * Return the headers of an event.
	 * @param call the request
	 * @param secure whether it came over HTTPS
	 * @return names and values, cookies among them
	 */
	static Map<String, String> of(ApiCall call, boolean secure) {
		Map<String, String> headers = new LinkedHashMap<>();
		call.headers().grouped().forEach((name, values) -> {
			String lower = name.toLowerCase(Locale.ROOT);
			if (!DROPPED.contains(lower)) {
				headers.put(lower, String.join(COOKIE.equals(lower) ? "; " : ",", values));
			}
		});
		headers.put(RequestTrace.HEADER.toLowerCase(Locale.ROOT), call.trace().incoming());
		ForwardedHeaders.of(call.request(), secure)
			.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
		return headers;
	}

}
