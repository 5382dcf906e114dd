package io.chalice.gateway.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.gateway.Header;
import io.chalice.json.JsonTree;

/**
 * What a function returned for API Gateway.
 *
 * @param status the HTTP status, 200 unless it says otherwise
 * @param headers the headers, those with several values first
 * @param body the body's text, empty without one
 * @param base64 whether the body is Base64
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">Output
 * format</a>
 */
record ProxyResponse(int status, List<Header> headers, String body, boolean base64) {

	private static final Set<String> MEMBERS = Set.of("statusCode", "headers", "multiValueHeaders", "body",
			"isBase64Encoded");

	private static final int DEFAULT_STATUS = 200;

	private static final Pattern STATUS_CODE = Pattern.compile("[1-9][0-9]{2}");

	ProxyResponse {
		headers = List.copyOf(headers);
	}

	/**
	 * Read what a function returned.
	 * @param payload the JSON as UTF-8
	 * @return the response, or empty when it is malformed
	 */
	static Optional<ProxyResponse> read(byte[] payload) {
		try {
			return (JsonTree.read(payload) instanceof Map<?, ?> map) ? of(map) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static Optional<ProxyResponse> of(Map<?, ?> response) {
		Optional<Integer> status = status(response.get("statusCode"));
		Optional<List<Header>> headers = ProxyHeaders.of(response.get("headers"), response.get("multiValueHeaders"));
		Object body = response.get("body");
		Object base64 = response.get("isBase64Encoded");
		boolean wellFormed = MEMBERS.containsAll(response.keySet()) && status.isPresent() && headers.isPresent()
				&& (body == null || body instanceof String) && (base64 == null || base64 instanceof Boolean);
		if (!wellFormed) {
			return Optional.empty();
		}
		return Optional.of(new ProxyResponse(status.get(), new ArrayList<>(headers.get()),
				(body instanceof String text) ? text : "", Boolean.TRUE.equals(base64)));
	}

	private static Optional<Integer> status(@Nullable Object value) {
		if (value == null) {
			return Optional.of(DEFAULT_STATUS);
		}
		String text = String.valueOf(value);
		boolean numeric = (value instanceof Number || value instanceof String) && STATUS_CODE.matcher(text).matches();
		return numeric ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

}
