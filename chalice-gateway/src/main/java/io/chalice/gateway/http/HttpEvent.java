package io.chalice.gateway.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.form.QueryString;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.JsonText;

/**
 * Writes the event of payload 2.0. What is empty is left out.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
 * format version</a>
 */
final class HttpEvent {

	private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

	/**
	 * Start an event.
	 * @param call the request
	 * @param routeKey what the request matched
	 * @param rawPath the path as the function sees it
	 */
	HttpEvent(ApiCall call, String routeKey, String rawPath) {
		this.members.put("version", "2.0");
		this.members.put("routeKey", routeKey);
		this.members.put("rawPath", rawPath);
		this.members.put("rawQueryString", call.target().query());
		putUnlessEmpty("cookies", cookies(call));
	}

	private static List<String> cookies(ApiCall call) {
		return call.headers()
			.all(HttpRequestHeaders.COOKIE)
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(";")))
			.map(String::strip)
			.filter((cookie) -> !cookie.isEmpty())
			.toList();
	}

	/**
	 * Complete the event but for its body.
	 * @param call the request
	 * @param headers the headers as the function sees them
	 * @param context the request's context
	 * @param pathParameters the path's parameters
	 * @param stageVariables the stage's variables
	 * @return this event
	 */
	HttpEvent complete(ApiCall call, Map<String, String> headers, Map<String, @Nullable Object> context,
			Map<String, String> pathParameters, Map<String, String> stageVariables) {
		this.members.put("headers", headers);
		putUnlessEmpty("queryStringParameters", joined(QueryString.parse(call.target().query())));
		this.members.put("requestContext", context);
		putUnlessEmpty("pathParameters", pathParameters);
		putUnlessEmpty("stageVariables", stageVariables);
		return this;
	}

	/**
	 * Add the request's body.
	 * @param call the request
	 */
	void putBody(ApiCall call) {
		boolean present = call.request().body().length > 0;
		if (present) {
			RequestBody body = RequestBody.of(call.request().body(), call.headers().last("Content-Type"));
			this.members.put("body", body.text());
			this.members.put("isBase64Encoded", body.base64());
		}
		else {
			this.members.put("isBase64Encoded", false);
		}
	}

	/**
	 * Return the event's members.
	 * @return the members so far
	 */
	Map<String, @Nullable Object> members() {
		return this.members;
	}

	/**
	 * Write the event.
	 * @return the JSON as UTF-8
	 */
	byte[] write() {
		return JsonText.bytes(this.members);
	}

	private void putUnlessEmpty(String name, Map<String, String> value) {
		if (!value.isEmpty()) {
			this.members.put(name, value);
		}
	}

	private void putUnlessEmpty(String name, List<String> value) {
		if (!value.isEmpty()) {
			this.members.put(name, value);
		}
	}

	private static Map<String, String> joined(Map<String, List<String>> values) {
		Map<String, String> joined = new LinkedHashMap<>();
		values.forEach((name, list) -> joined.put(name, String.join(",", list)));
		return joined;
	}

}
