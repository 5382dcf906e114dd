package io.chalice.conformance.application;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * Responses with status, headers and body of their own.
 */
@Component
class ResponseViews {

	@ChaliceRoute("/custom-response")
	ChaliceResponse customResponse() {
		return ChaliceResponse.of("hello world!").header("Content-Type", "text/plain");
	}

	@ChaliceRoute("/responses/created")
	ChaliceResponse created() {
		return ChaliceResponse.of(Map.of("id", 7)).status(201).header("Location", "/responses/7");
	}

	@ChaliceRoute("/responses/no-content")
	ChaliceResponse noContent() {
		return ChaliceResponse.ofStatus(204);
	}

	@ChaliceRoute("/responses/redirect")
	ChaliceResponse redirect() {
		return ChaliceResponse.ofStatus(302).header("Location", "https://example.org/?a=b&c=d");
	}

	@ChaliceRoute("/responses/error")
	ChaliceResponse error() {
		return ChaliceResponse.of(Map.of("own", "error")).status(503).header("Retry-After", "120");
	}

	@ChaliceRoute("/responses/repeated")
	ChaliceResponse repeated() {
		return ChaliceResponse.of("ok").header("X-Repeated", "one", "two").header("x-repeated", "three");
	}

	@ChaliceRoute("/responses/cookies")
	ChaliceResponse cookies() {
		return ChaliceResponse.of("ok")
			.header("Set-Cookie", "a=1; Path=/", "b=2; Expires=Wed, 21 Oct 2037 07:28:00 GMT");
	}

	@ChaliceRoute("/responses/lower-case")
	ChaliceResponse lowerCase() {
		return ChaliceResponse.of("<p>")
			.header("content-type", "text/html; charset=utf-8")
			.header("x-lower-Case", "Kept");
	}

	@ChaliceRoute("/responses/remapped")
	ChaliceResponse remapped() {
		return ChaliceResponse.of("ok").header("Server", "mine").header("X-Amzn-Trace-Id", "Root=mine");
	}

	@ChaliceRoute("/responses/remapped-date")
	ChaliceResponse remappedDate() {
		return ChaliceResponse.of("x")
			.status(401)
			.header("WWW-Authenticate", "Basic realm=\"a\"")
			.header("Date", "Wed, 21 Oct 2037 07:28:00 GMT")
			.header("Content-Length", "999");
	}

	@ChaliceRoute("/responses/null-header")
	ChaliceResponse nullHeader() {
		Map<String, @Nullable String> headers = new LinkedHashMap<>();
		headers.put("X-A", "1");
		headers.put("X-Null", null);
		return ChaliceResponse.of("x").headers(headers).header("X-B", "2", null).header("X-C", (String) null);
	}

	@ChaliceRoute("/responses/not-modified")
	ChaliceResponse notModified() {
		return ChaliceResponse.of("abc").status(304).header("ETag", "\"x\"");
	}

	@ChaliceRoute(value = "/responses/header-value", methods = HttpMethod.POST, contentTypes = "*/*", cors = true)
	ChaliceResponse headerValue(ChaliceRequest request) {
		return ChaliceResponse.of("ok").header("X-Value", text(request));
	}

	@ChaliceRoute(value = "/responses/header-name", methods = HttpMethod.POST, contentTypes = "*/*")
	ChaliceResponse headerName(ChaliceRequest request) {
		return ChaliceResponse.of("ok").header(text(request), "value");
	}

	@ChaliceRoute(value = "/responses/second-value", methods = HttpMethod.POST, contentTypes = "*/*")
	ChaliceResponse secondValue(ChaliceRequest request) {
		return ChaliceResponse.of("ok").header("X-Value", "harmless", text(request));
	}

	@ChaliceRoute("/responses/status/{status}")
	ChaliceResponse status(String status) {
		return ChaliceResponse.of(Map.of("status", status)).status(Integer.parseInt(status));
	}

	private static String text(ChaliceRequest request) {
		return new String(request.rawBody(), StandardCharsets.UTF_8);
	}

}
