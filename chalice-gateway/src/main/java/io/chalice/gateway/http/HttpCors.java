package io.chalice.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.dispatch.CorsHeaders;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;
import io.chalice.model.CorsModel;

/**
 * Cross-origin requests to an HTTP API. Only a request with an {@code Origin} that may
 * call gets CORS headers, and only the API's: those of the function are left out.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS
 * for HTTP APIs</a>
 */
final class HttpCors {

	private static final String PREFIX = "access-control-";

	private HttpCors() {
	}

	/**
	 * Return the headers of a preflight's answer.
	 * @param cors the path's configuration
	 * @param request the headers of the request
	 * @param methods the path's methods that have CORS
	 * @return the lines, none when the request is no preflight or its origin may not call
	 */
	static List<Header> ofPreflight(CorsModel cors, Headers request, List<String> methods) {
		String origin = origin(cors, request);
		return (origin != null && request.has("Access-Control-Request-Method"))
				? lines(CorsHeaders.ofPreflight(cors, origin, methods)) : List.of();
	}

	/**
	 * Return the headers of a response.
	 * @param cors the configuration, or {@code null} without CORS
	 * @param request the headers of the request
	 * @param response the headers of the function's response
	 * @return the response's headers with those of the API
	 */
	static List<Header> ofResponse(@Nullable CorsModel cors, Headers request, List<Header> response) {
		if (cors == null) {
			return response;
		}
		List<Header> headers = new ArrayList<>(response);
		headers.removeIf((header) -> header.name().toLowerCase(Locale.ROOT).startsWith(PREFIX));
		String origin = origin(cors, request);
		if (origin != null) {
			headers.addAll(lines(CorsHeaders.ofResponse(cors, origin)));
		}
		return headers;
	}

	private static @Nullable String origin(CorsModel cors, Headers request) {
		return request.last("Origin")
			.filter((origin) -> cors.anyOrigin() || cors.origins().contains(origin))
			.orElse(null);
	}

	private static List<Header> lines(Map<String, String> headers) {
		return headers.entrySet().stream().map((header) -> new Header(header.getKey(), header.getValue())).toList();
	}

}
