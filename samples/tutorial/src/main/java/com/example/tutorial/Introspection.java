package com.example.tutorial;

import java.util.Map;

import io.chalice.Chalice;
import io.chalice.ChaliceRoute;

import org.springframework.stereotype.Component;

/**
 * Everything the framework knows of a request.
 */
@Component
class Introspection {

	private final Chalice chalice;

	Introspection(Chalice chalice) {
		this.chalice = chalice;
	}

	@ChaliceRoute("/introspect")
	Map<String, Object> introspect() {
		return this.chalice.currentRequest().toMap();
	}

}
