package io.chalice.local.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.event.WarmUp;
import io.chalice.project.json.PrettyJson;

/**
 * What a function is called with when it is measured.
 *
 * @param description what it is, a few words
 * @param payload the event, JSON as UTF-8
 * @param userCode whether a method of the application answers it
 */
public record BenchEvent(String description, byte[] payload, boolean userCode) {

	/**
	 * Return a request that no method of any application answers: no route can have the
	 * method TRACE. It goes through everything else, from reading the event to writing
	 * the error.
	 * @return the request
	 */
	public static BenchEvent unrouted() {
		return new BenchEvent("TRACE /, which the framework answers", rest("TRACE", "/"), false);
	}

	/**
	 * Return the ping that {@code deploy} sends, which every function answers without
	 * calling a method of the application.
	 * @return the ping
	 */
	public static BenchEvent ping() {
		return new BenchEvent("the ping of a deploy", WarmUp.ping(), false);
	}

	/**
	 * Return a GET of a route.
	 * @param target the path, with a query if need be
	 * @return the request
	 */
	public static BenchEvent get(String target) {
		return new BenchEvent("GET " + target, rest("GET", target), true);
	}

	/**
	 * Return an event that the user brings.
	 * @param name what it is called
	 * @param json the event
	 * @return the event
	 */
	public static BenchEvent of(String name, String json) {
		return new BenchEvent(name, json.getBytes(StandardCharsets.UTF_8), true);
	}

	private static byte[] rest(String method, String target) {
		int query = target.indexOf('?');
		String path = (query < 0) ? target : target.substring(0, query);
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("resource", path);
		event.put("path", path);
		event.put("httpMethod", method);
		Map<String, String> headers = Map.of("Accept", "*/*", "Host", "bench.execute-api.us-east-1.amazonaws.com",
				"X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https");
		event.put("headers", headers);
		event.put("multiValueHeaders", lists(headers));
		Map<String, String> parameters = (query < 0) ? Map.of() : parameters(target.substring(query + 1));
		event.put("queryStringParameters", parameters.isEmpty() ? null : parameters);
		event.put("multiValueQueryStringParameters", parameters.isEmpty() ? null : lists(parameters));
		event.put("pathParameters", null);
		event.put("stageVariables", null);
		event.put("requestContext",
				Map.of("accountId", "123456789012", "apiId", "bench", "httpMethod", method, "path", path, "protocol",
						"HTTP/1.1", "requestId", "00000000-0000-4000-8000-000000000000", "resourcePath", path, "stage",
						"bench", "identity", Map.of("sourceIp", "203.0.113.7")));
		event.put("body", null);
		event.put("isBase64Encoded", false);
		return PrettyJson.write(event).getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, String> parameters(String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String parameter : query.split("&")) {
			int equals = parameter.indexOf('=');
			parameters.put((equals < 0) ? parameter : parameter.substring(0, equals),
					(equals < 0) ? "" : parameter.substring(equals + 1));
		}
		return parameters;
	}

	private static Map<String, List<String>> lists(Map<String, String> values) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		values.forEach((name, value) -> lists.put(name, List.of(value)));
		return lists;
	}

}
