package com.example.tutorial;

import java.util.Map;

import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

import org.springframework.stereotype.Component;

/**
 * Responses that are not plain JSON, and CORS.
 */
@Component
class Responses {

	@ChaliceRoute("/custom-response")
	ChaliceResponse customResponse() {
		return ChaliceResponse.of("hello world!").header("Content-Type", "text/plain");
	}

	@ChaliceRoute(value = "/supports-cors", methods = HttpMethod.PUT, cors = true)
	Map<String, Object> supportsCors() {
		return Map.of();
	}

}
