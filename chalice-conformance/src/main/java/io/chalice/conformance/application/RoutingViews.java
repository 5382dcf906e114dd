package io.chalice.conformance.application;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * HTTP methods and paths.
 */
@Component
class RoutingViews {

	@ChaliceRoute(value = "/resource/{value}", methods = HttpMethod.PUT)
	Map<String, String> put(String value) {
		return Map.of("value", value);
	}

	@ChaliceRoute(value = "/myview", methods = { HttpMethod.POST, HttpMethod.PUT })
	void myView() {
	}

	@ChaliceRoute("/split")
	Map<String, String> get() {
		return Map.of("view", "get");
	}

	@ChaliceRoute(value = "/split", methods = HttpMethod.POST)
	Map<String, String> post() {
		return Map.of("view", "post");
	}

	@ChaliceRoute(value = "/any", methods = { HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT,
			HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS })
	ChaliceResponse any(ChaliceRequest request) {
		return ChaliceResponse.of(Map.of("method", request.method())).header("X-Method", request.method());
	}

	@ChaliceRoute("/people/me")
	Map<String, String> literal() {
		return Map.of("literal", "me");
	}

	@ChaliceRoute("/people/{name}")
	Map<String, String> variable(String name) {
		return Map.of("name", name);
	}

	@ChaliceRoute("/people/{name}/friends/{friend}")
	Map<String, String> variables(String friend, String name) {
		return Map.of("name", name, "friend", friend);
	}

	@ChaliceRoute("/files/{path+}")
	Map<String, String> greedy(String path) {
		return Map.of("path", path);
	}

	@ChaliceRoute("/files/index")
	Map<String, String> besideGreedy() {
		return Map.of("literal", "index");
	}

	@ChaliceRoute("/echo/{text}")
	Map<String, Object> echo(String text, ChaliceRequest request) {
		return Map.of("text", text, "params", request.uriParams());
	}

}
