package io.chalice.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.gateway.Header;
import io.chalice.gateway.call.JsonText;
import io.chalice.json.JsonTree;
import io.chalice.media.MediaTypes;

/**
 * What a function's return value means with payload 2.0. Without {@code statusCode} the
 * value itself is the body: texts as they are, everything else as compact JSON.
 *
 * @param status the HTTP status
 * @param headers the headers, cookies among them
 * @param body the body
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response">Lambda
 * function response format</a>
 */
record FunctionResponse(int status, List<Header> headers, byte[] body) {

	private static final String STATUS = "statusCode";

	private static final Pattern STATUS_CODE = Pattern.compile("[1-9][0-9]{2}");

	FunctionResponse {
		headers = List.copyOf(headers);
	}

	/**
	 * Read what a function returned.
	 * @param payload the JSON as UTF-8
	 * @param defaultType the content type of a structured response that names none
	 * @return the response, or empty when it is malformed
	 */
	static Optional<FunctionResponse> read(byte[] payload, String defaultType) {
		try {
			Object value = JsonTree.read(payload);
			return (value instanceof Map<?, ?> map && map.containsKey(STATUS)) ? structured(map, defaultType)
					: Optional.of(inferred(value));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static FunctionResponse inferred(@Nullable Object value) {
		byte[] body = (value instanceof String text) ? text.getBytes(StandardCharsets.UTF_8) : JsonText.bytes(value);
		return new FunctionResponse(200, List.of(new Header("Content-Type", MediaTypes.JSON)), body);
	}

	private static Optional<FunctionResponse> structured(Map<?, ?> response, String defaultType) {
		String status = String.valueOf(response.get(STATUS));
		Object body = response.get("body");
		Optional<List<Header>> headers = headers(response.get("headers"), response.get("cookies"));
		if (!STATUS_CODE.matcher(status).matches() || headers.isEmpty() || !(body == null || body instanceof String)) {
			return Optional.empty();
		}
		List<Header> all = new ArrayList<>(headers.get());
		if (all.stream().noneMatch((header) -> "content-type".equalsIgnoreCase(header.name()))) {
			all.add(0, new Header("Content-Type", defaultType));
		}
		String text = (body instanceof String value) ? value : "";
		byte[] bytes = Boolean.TRUE.equals(response.get("isBase64Encoded")) ? Base64.getDecoder().decode(text)
				: text.getBytes(StandardCharsets.UTF_8);
		return Optional.of(new FunctionResponse(Integer.parseInt(status), all, bytes));
	}

	private static Optional<List<Header>> headers(@Nullable Object headers, @Nullable Object cookies) {
		List<Header> lines = new ArrayList<>();
		if (headers instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				if (entry.getValue() instanceof Map<?, ?> || entry.getValue() instanceof List<?>) {
					return Optional.empty();
				}
				if (entry.getValue() != null) {
					lines.add(new Header(String.valueOf(entry.getKey()), String.valueOf(entry.getValue())));
				}
			}
		}
		else if (headers != null) {
			return Optional.empty();
		}
		if (cookies instanceof List<?> list) {
			list.forEach((cookie) -> lines.add(new Header("Set-Cookie", String.valueOf(cookie))));
		}
		else if (cookies != null) {
			return Optional.empty();
		}
		return Optional.of(lines);
	}

}
