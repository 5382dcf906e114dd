package io.chalice.conformance.application;

import java.util.LinkedHashMap;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.Chalice;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * What the framework knows of a request.
 */
@Component
class IntrospectionViews {

	private final Chalice chalice;

	IntrospectionViews(Chalice chalice) {
		this.chalice = chalice;
	}

	@ChaliceRoute(value = "/introspect", methods = { HttpMethod.GET, HttpMethod.POST }, contentTypes = "*/*")
	Object introspect() {
		return this.chalice.currentRequest().toMap();
	}

	@ChaliceRoute("/introspect/{first}/{second}")
	Object introspectVariables(ChaliceRequest request) {
		return request.toMap();
	}

	@ChaliceRoute(value = "/request", methods = { HttpMethod.GET, HttpMethod.POST }, contentTypes = "*/*")
	Map<String, @Nullable Object> request(ChaliceRequest request) {
		Map<String, @Nullable Object> seen = new LinkedHashMap<>();
		seen.put("method", request.method());
		seen.put("path", request.path());
		seen.put("query", request.queryParams().asLists());
		seen.put("test", request.headers().all("x-test"));
		seen.put("cookies", request.headers().get("Cookie"));
		seen.put("stageVars", request.stageVars());
		seen.put("length", request.rawBody().length);
		return seen;
	}

	@ChaliceRoute("/current/{value}")
	Map<String, Object> current(String value, ChaliceRequest request, @Nullable Context context) {
		ChaliceRequest current = this.chalice.currentRequest();
		return Map.of("value", value, "same", current.path().equals(request.path()), "context",
				context == current.lambdaContext());
	}

}
