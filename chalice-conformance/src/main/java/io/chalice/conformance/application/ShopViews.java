package io.chalice.conformance.application;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * A prefix and defaults for the routes of a class.
 */
@Component
@ChaliceRoute(value = "/shop", methods = { HttpMethod.GET, HttpMethod.POST }, contentTypes = "text/plain", cors = true)
class ShopViews {

	@ChaliceRoute
	Map<String, String> shop(ChaliceRequest request) {
		return Map.of("shop", request.method());
	}

	@ChaliceRoute("/{item}")
	Map<String, String> item(String item) {
		return Map.of("item", item);
	}

	@ChaliceRoute(value = "/{item}/price", methods = HttpMethod.PUT, contentTypes = "application/json")
	@ChaliceCors(enabled = false)
	Map<String, String> price(String item) {
		return Map.of("priced", item);
	}

}
