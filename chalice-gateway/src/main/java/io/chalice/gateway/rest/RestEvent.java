package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.form.QueryString;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.JsonText;

/**
 * Writes the event of payload 1.0. The path and its parameters stay percent-encoded, the
 * query is decoded, and what is empty is {@code null}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 * proxy integrations</a>
 */
final class RestEvent {

	private final ApiSettings settings;

	private final BinaryTypes binaryTypes;

	RestEvent(ApiSettings settings, BinaryTypes binaryTypes) {
		this.settings = settings;
		this.binaryTypes = binaryTypes;
	}

	/**
	 * Write an event.
	 * @param call the request
	 * @param admission what was found out about it
	 * @return the JSON as UTF-8
	 */
	byte[] write(ApiCall call, AdmittedRequest admission) {
		Map<String, List<String>> headers = RequestHeaderRules.headers(call,
				admission.principal() instanceof Principal.Signed, this.settings.secure());
		Map<String, List<String>> query = QueryString.parse(query(call));
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("resource", admission.match().path());
		event.put("path", call.target().path());
		event.put("httpMethod", call.request().method());
		event.put("headers", nullIfEmpty(lastValues(headers)));
		event.put("multiValueHeaders", nullIfEmpty(headers));
		event.put("queryStringParameters", nullIfEmpty(lastValues(query)));
		event.put("multiValueQueryStringParameters", nullIfEmpty(query));
		event.put("pathParameters", nullIfEmpty(admission.match().variables()));
		event.put("stageVariables", nullIfEmpty(this.settings.stageVariables()));
		event.put("requestContext", RestRequestContext.of(call, admission, this.settings));
		putBody(event, call);
		return JsonText.bytes(event);
	}

	// the semicolon separates parameters too, says the guide's list of known issues
	private static String query(ApiCall call) {
		return call.target().query().replace(';', '&');
	}

	private void putBody(Map<String, @Nullable Object> event, ApiCall call) {
		byte[] body = call.request().body();
		boolean binary = body.length > 0 && this.binaryTypes.match(call.headers().last("Content-Type").orElse(null));
		String text = binary ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8);
		event.put("body", text.isEmpty() ? null : text);
		event.put("isBase64Encoded", binary);
	}

	private static Map<String, String> lastValues(Map<String, List<String>> values) {
		Map<String, String> last = new LinkedHashMap<>();
		values.forEach((name, list) -> last.put(name, list.get(list.size() - 1)));
		return last;
	}

	private static @Nullable Map<String, ?> nullIfEmpty(Map<String, ?> map) {
		return map.isEmpty() ? null : map;
	}

}
