package com.example.tutorial;

import java.util.Map;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

import org.springframework.stereotype.Component;

/**
 * HTTP methods other than GET.
 */
@Component
class Routing {

	@ChaliceRoute(value = "/resource/{value}", methods = HttpMethod.PUT)
	Map<String, String> put(String value) {
		return Map.of("value", value);
	}

	@ChaliceRoute(value = "/myview", methods = { HttpMethod.POST, HttpMethod.PUT })
	void myView() {
	}

}
