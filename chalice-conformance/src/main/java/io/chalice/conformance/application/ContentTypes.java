package io.chalice.conformance.application;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * Request content types.
 */
@Component
class ContentTypes {

	@ChaliceRoute(value = "/formtest", methods = HttpMethod.POST, contentTypes = "application/x-www-form-urlencoded")
	Map<String, List<String>> form(ChaliceRequest request) {
		String form = new String(request.rawBody(), StandardCharsets.UTF_8);
		List<String> states = Arrays.stream(form.split("&"))
			.map((pair) -> pair.split("=", 2))
			.filter((pair) -> "states".equals(pair[0]))
			.map((pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
			.toList();
		return Map.of("states", states);
	}

	@ChaliceRoute(value = "/json", methods = HttpMethod.POST)
	Map<String, @Nullable Object> json(ChaliceRequest request) {
		return body(request);
	}

	@ChaliceRoute(value = "/json-or-text", methods = HttpMethod.POST,
			contentTypes = { "application/json", "text/plain" }, cors = true)
	Map<String, @Nullable Object> jsonOrText(ChaliceRequest request) {
		return body(request);
	}

	@ChaliceRoute(value = "/json-or-patch", methods = HttpMethod.POST,
			contentTypes = { "application/json", "application/merge-patch+json" })
	Map<String, @Nullable Object> jsonOrPatch(ChaliceRequest request) {
		return body(request);
	}

	@ChaliceRoute(value = "/raw", methods = { HttpMethod.GET, HttpMethod.POST })
	Map<String, String> raw(ChaliceRequest request) {
		return Map.of("raw", new String(request.rawBody(), StandardCharsets.UTF_8));
	}

	private static Map<String, @Nullable Object> body(ChaliceRequest request) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("json", request.jsonBody());
		body.put("raw", new String(request.rawBody(), StandardCharsets.UTF_8));
		return body;
	}

}
