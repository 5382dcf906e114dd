package io.chalice.dispatch;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

import io.chalice.json.JsonTree;

/**
 * Makes the events of requests.
 */
final class Requests {

	private final Map<String, Object> event = new LinkedHashMap<>();

	private final Map<String, List<String>> headers = new LinkedHashMap<>();

	private Requests() {
	}

	static Requests rest(String method, String path) {
		Requests request = new Requests();
		request.event.put("httpMethod", method);
		request.event.put("path", path);
		request.event.put("multiValueHeaders", request.headers);
		return request;
	}

	static Requests functionUrl(String method, String path) {
		Requests request = new Requests();
		request.event.put("version", "2.0");
		request.event.put("rawPath", path);
		request.event.put("requestContext", Map.of("http", Map.of("method", method), "domainName",
				"id.lambda-url.us-east-1.on.aws", "stage", "$default"));
		return request;
	}

	Requests header(String name, String... values) {
		this.headers.put(name, List.of(values));
		if (this.event.containsKey("version")) {
			Map<String, String> joined = new LinkedHashMap<>();
			this.headers.forEach((key, list) -> joined.put(key, String.join(",", list)));
			this.event.put("headers", joined);
		}
		return this;
	}

	Requests body(String body) {
		return with("body", body);
	}

	Requests with(String member, Object value) {
		this.event.put(member, value);
		return this;
	}

	byte[] bytes() {
		return json(this.event);
	}

	static byte[] json(@Nullable Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			JsonTree.write(json, value);
		}
		return out.toByteArray();
	}

}
