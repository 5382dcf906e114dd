package io.chalice.dispatch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.event.OutgoingResponse;
import io.chalice.model.CorsModel;

/**
 * The CORS headers of responses and preflights. API Gateway's own preflight and the
 * deployed one are made from the same methods, so that they agree.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">The CORS protocol</a>
 */
public final class CorsHeaders {

	private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

	private static final String VARY = "Vary";

	private CorsHeaders() {
	}

	/**
	 * Return the headers of a response.
	 * @param cors the route's configuration
	 * @param origin the request's {@code Origin}, or {@code null} without one
	 * @return names and values; no allowed origin among them when the request's is not
	 */
	public static Map<String, String> ofResponse(CorsModel cors, @Nullable String origin) {
		Map<String, String> headers = ofOrigin(cors, origin);
		if (!cors.exposeHeaders().isEmpty()) {
			headers.put("Access-Control-Expose-Headers", String.join(",", cors.exposeHeaders()));
		}
		return headers;
	}

	/**
	 * Return the headers of a preflight's answer.
	 * @param cors the path's configuration
	 * @param origin the request's {@code Origin}, or {@code null} without one
	 * @param methods the path's methods that have CORS
	 * @return names and values
	 */
	public static Map<String, String> ofPreflight(CorsModel cors, @Nullable String origin, List<String> methods) {
		Map<String, String> headers = ofResponse(cors, origin);
		Set<String> allowed = new LinkedHashSet<>(methods);
		allowed.add("OPTIONS");
		headers.put("Access-Control-Allow-Methods", String.join(",", allowed));
		headers.put("Access-Control-Allow-Headers", String.join(",", cors.allowedHeaders()));
		if (cors.maxAge() != null) {
			headers.put("Access-Control-Max-Age", cors.maxAge().toString());
		}
		return headers;
	}

	private static Map<String, String> ofOrigin(CorsModel cors, @Nullable String origin) {
		Map<String, String> headers = new LinkedHashMap<>();
		if (cors.anyOrigin()) {
			headers.put(ALLOW_ORIGIN, "*");
		}
		else if (cors.origins().size() == 1) {
			headers.put(ALLOW_ORIGIN, cors.origins().get(0));
		}
		else {
			if (origin != null && cors.origins().contains(origin)) {
				headers.put(ALLOW_ORIGIN, origin);
			}
			headers.put(VARY, "Origin");
		}
		if (cors.credentials()) {
			headers.put(ALLOW_CREDENTIALS, "true");
		}
		return headers;
	}

	static OutgoingResponse addTo(OutgoingResponse response, Map<String, String> cors) {
		Map<String, List<String>> headers = new LinkedHashMap<>(response.headers());
		cors.forEach((name, value) -> {
			String known = headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
			if (known == null) {
				headers.put(name, List.of(value));
			}
			else if (VARY.equals(name)) {
				// a cache has to mind what the view says and the origin as well
				headers.computeIfPresent(known,
						(vary, values) -> Stream.concat(values.stream(), Stream.of(value)).toList());
			}
		});
		return new OutgoingResponse(response.status(), headers, response.body(), response.binary());
	}

}
