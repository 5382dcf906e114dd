package com.example.tutorial;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.NotFoundError;

import org.springframework.stereotype.Component;

/**
 * The request itself: one view for two methods, which stores and returns JSON.
 */
@Component
class Objects {

	private final Map<String, Object> objects = new ConcurrentHashMap<>();

	@ChaliceRoute(value = "/objects/{key}", methods = { HttpMethod.GET, HttpMethod.PUT })
	Object myObject(String key, ChaliceRequest request) {
		if (request.method().equals("PUT")) {
			this.objects.put(key, request.jsonBody());
			return null;
		}
		Object value = this.objects.get(key);
		if (value == null) {
			throw new NotFoundError(key);
		}
		return Map.of(key, value);
	}

}
