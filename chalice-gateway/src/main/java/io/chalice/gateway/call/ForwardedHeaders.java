package io.chalice.gateway.call;

import java.util.LinkedHashMap;
import java.util.Map;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Headers;

/**
 * The {@code X-Forwarded-*} headers: where a request came from and how.
 */
public final class ForwardedHeaders {

	private static final String FORWARDED_FOR = "X-Forwarded-For";

	private ForwardedHeaders() {
	}

	/**
	 * Describe a request.
	 * @param request the request
	 * @param secure whether it came over HTTPS
	 * @return the headers, the client's own {@code X-Forwarded-For} continued
	 */
	public static Map<String, String> of(GatewayRequest request, boolean secure) {
		Headers headers = new Headers(request.headers());
		Map<String, String> forwarded = new LinkedHashMap<>();
		forwarded.put(FORWARDED_FOR,
				headers.last(FORWARDED_FOR).map((value) -> value + ", ").orElse("") + request.sourceIp());
		forwarded.put("X-Forwarded-Port", port(headers.last("Host").orElse(""), secure));
		forwarded.put("X-Forwarded-Proto", secure ? "https" : "http");
		return forwarded;
	}

	private static String port(String host, boolean secure) {
		int colon = host.lastIndexOf(':');
		if (colon > host.lastIndexOf(']') && colon + 1 < host.length()) {
			return host.substring(colon + 1);
		}
		return secure ? "443" : "80";
	}

}
