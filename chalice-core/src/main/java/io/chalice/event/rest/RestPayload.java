package io.chalice.event.rest;

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

/**
 * Payload 1.0, of REST APIs (which leave path parameters percent-encoded) and of HTTP
 * APIs asked for it (which decode them, have a named stage in the path, and say
 * {@code "version": "1.0"}).
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 * proxy integrations</a>
 */
public final class RestPayload implements Payload {

	@Override
	public boolean recognises(Map<String, @Nullable Object> event) {
		return event.get("httpMethod") instanceof String && event.get("path") instanceof String
				&& !(event.get("requestContext") instanceof Map<?, ?> context && context.containsKey("elb"));
	}

	@Override
	public IncomingRequest read(EventObject event) {
		boolean httpApi = event.text("version") != null;
		String path = event.requiredText("path");
		return new IncomingRequest(event.requiredText("httpMethod"),
				httpApi ? StagePath.withoutStage(path, event.object("requestContext").text("stage")) : path, !httpApi,
				event.text("resource"), event.texts("pathParameters"),
				MultiValues.ofHeaders(values(event, "multiValueHeaders", "headers")),
				MultiValues.ofParameters(values(event, "multiValueQueryStringParameters", "queryStringParameters")),
				event.body(), event.texts("stageVariables"), event.map("requestContext"));
	}

	private static Map<String, List<String>> values(EventObject event, String multiple, String single) {
		Map<String, List<String>> lists = event.lists(multiple);
		if (!lists.isEmpty()) {
			return lists;
		}
		Map<String, List<String>> values = new LinkedHashMap<>();
		event.texts(single).forEach((name, value) -> values.put(name, List.of(value)));
		return values;
	}

	@Override
	public byte[] write(OutgoingResponse response) {
		Map<String, String> single = new LinkedHashMap<>();
		Map<String, List<String>> multiple = new LinkedHashMap<>();
		response.headers().forEach((name, values) -> {
			if (values.size() == 1) {
				single.put(name, values.get(0));
			}
			else {
				multiple.put(name, values);
			}
		});
		return ResponseJson.write(response, (json) -> {
			ResponseJson.texts(json, "headers", single);
			ResponseJson.lists(json, "multiValueHeaders", multiple);
		});
	}

	// only REST APIs have binary media types, and only they leave paths encoded
	@Override
	public boolean convertsByAccept(IncomingRequest request) {
		return request.encoded();
	}

}
