package io.chalice.event.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.MultiValues;
import io.chalice.event.EventObject;
import io.chalice.event.IncomingRequest;
import io.chalice.event.OutgoingResponse;
import io.chalice.event.Payload;
import io.chalice.event.ResponseJson;
import io.chalice.event.StagePath;
import io.chalice.form.QueryString;

/**
 * Payload 2.0. HTTP APIs decode the path and its parameters, function URLs leave them
 * percent-encoded; cookies travel apart from the other headers.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Payload
 * format version</a>
 */
public final class HttpPayload implements Payload {

	private static final String VERSION = "2.0";

	@Override
	public boolean recognises(Map<String, @Nullable Object> event) {
		return VERSION.equals(event.get("version")) && event.get("rawPath") instanceof String
				&& event.get("requestContext") instanceof Map<?, ?> context
				&& context.get("http") instanceof Map<?, ?> http && http.get("method") instanceof String;
	}

	@Override
	public IncomingRequest read(EventObject event) {
		EventObject context = event.object("requestContext");
		return new IncomingRequest(context.object("http").requiredText("method"),
				StagePath.withoutStage(event.requiredText("rawPath"), context.text("stage")), isFunctionUrl(context),
				resource(event.text("routeKey")), event.texts("pathParameters"), MultiValues.ofHeaders(headers(event)),
				MultiValues.ofParameters(queryParameters(event)), event.body(), event.texts("stageVariables"),
				event.map("requestContext"));
	}

	private static boolean isFunctionUrl(EventObject context) {
		String domainName = context.text("domainName");
		return domainName != null && domainName.contains(".lambda-url.");
	}

	private static @Nullable String resource(@Nullable String routeKey) {
		int space = (routeKey != null) ? routeKey.indexOf(' ') : -1;
		return (routeKey != null && space > 0) ? routeKey.substring(space + 1) : null;
	}

	private static Map<String, List<String>> headers(EventObject event) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		event.texts("headers").forEach((name, value) -> headers.put(name, List.of(value)));
		List<String> cookies = event.list("cookies");
		if (!cookies.isEmpty()) {
			headers.keySet().removeIf("cookie"::equalsIgnoreCase);
			headers.put("cookie", List.of(String.join("; ", cookies)));
		}
		return headers;
	}

	private static Map<String, List<String>> queryParameters(EventObject event) {
		String rawQueryString = event.text("rawQueryString");
		if (rawQueryString != null) {
			return QueryString.parse(rawQueryString);
		}
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		event.texts("queryStringParameters").forEach((name, value) -> parameters.put(name, List.of(value)));
		return parameters;
	}

	@Override
	public byte[] write(OutgoingResponse response) {
		Map<String, String> headers = new LinkedHashMap<>();
		List<String> cookies = new ArrayList<>();
		response.headers().forEach((name, values) -> {
			if ("set-cookie".equalsIgnoreCase(name)) {
				cookies.addAll(values);
			}
			else {
				headers.put(name, String.join(",", values));
			}
		});
		return ResponseJson.write(response, (json) -> {
			ResponseJson.texts(json, "headers", headers);
			if (!cookies.isEmpty()) {
				json.writeName("cookies");
				json.writeStartArray();
				cookies.forEach(json::writeString);
				json.writeEndArray();
			}
		});
	}

	@Override
	public boolean convertsByAccept(IncomingRequest request) {
		return false;
	}

}
