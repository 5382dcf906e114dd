package io.chalice.conformance.application;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.NotFoundError;

/**
 * Views that browsers may call from other origins, by whatever rules.
 */
@Component
class SharedViews {

	@ChaliceRoute(value = "/supports-cors", methods = HttpMethod.PUT, cors = true)
	Map<String, Object> supportsCors() {
		return Map.of();
	}

	@ChaliceRoute(value = "/cors/methods", cors = true)
	Map<String, Object> get() {
		return Map.of("view", "get");
	}

	@ChaliceRoute(value = "/cors/methods", methods = { HttpMethod.POST, HttpMethod.DELETE }, cors = true)
	Map<String, Object> postOrDelete() {
		return Map.of("view", "post or delete");
	}

	@ChaliceRoute(value = "/cors/methods", methods = HttpMethod.PATCH)
	Map<String, Object> patch() {
		return Map.of("view", "patch");
	}

	@ChaliceRoute("/cors/custom")
	@ChaliceCors(origins = "https://foo.example.com", headers = { "X-Special-Header", "x-api-key" },
			exposeHeaders = { "X-Exposed", "X-Exposed-Too" }, maxAge = 600, credentials = true)
	Map<String, Object> custom() {
		return Map.of("cors", "custom");
	}

	@ChaliceRoute("/cors/several")
	@ChaliceCors(origins = { "https://one.example.com", "https://two.example.com" })
	Map<String, Object> several() {
		return Map.of("cors", "several");
	}

	@ChaliceRoute(value = "/cors/own-header", cors = true)
	ChaliceResponse ownHeader() {
		return ChaliceResponse.of("ok").header("access-control-allow-origin", "https://own.example.com");
	}

	@ChaliceRoute(value = "/cors/errors/{name}", cors = true)
	void errors(String name) {
		throw "caught".equals(name) ? new NotFoundError(name) : new IllegalStateException(name);
	}

	@ChaliceRoute(value = "/cors/binary", cors = true)
	byte[] binary() {
		return new byte[] { 0 };
	}

	@ChaliceRoute(value = "/cors/guarded", cors = true, apiKeyRequired = true)
	Map<String, Object> guarded() {
		return Map.of("secure", true);
	}

}
