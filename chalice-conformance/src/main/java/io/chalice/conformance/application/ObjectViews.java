package io.chalice.conformance.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.NotFoundError;

/**
 * One view for two methods, which stores and returns JSON.
 */
@Component
class ObjectViews {

	private final Map<String, Object> objects = new ConcurrentHashMap<>();

	@ChaliceRoute(value = "/objects/{key}", methods = { HttpMethod.GET, HttpMethod.PUT })
	@Nullable Object myObject(String key, ChaliceRequest request) {
		Object body = request.jsonBody();
		if ("PUT".equals(request.method()) && body != null) {
			this.objects.put(key, body);
			return null;
		}
		Object value = this.objects.get(key);
		if (value == null) {
			throw new NotFoundError(key);
		}
		return Map.of(key, value);
	}

}
