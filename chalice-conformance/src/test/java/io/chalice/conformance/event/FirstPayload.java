package io.chalice.conformance.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.conformance.suite.CaseHeader;
import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.ObservedResponse;
import io.chalice.media.MediaTypes;
import io.chalice.model.RouteModel;

/**
 * Payload 1.0. REST APIs pass paths on as they were sent, HTTP APIs decode them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 * proxy integrations</a>
 */
final class FirstPayload implements EventMaker {

	private static final List<String> IDENTITY = List.of("accessKey", "accountId", "apiKey", "caller",
			"cognitoAuthenticationProvider", "cognitoAuthenticationType", "cognitoIdentityId", "cognitoIdentityPoolId",
			"userArn");

	private final List<RouteModel> routes;

	private final List<String> binaryTypes;

	private final boolean httpApi;

	FirstPayload(List<RouteModel> routes, List<String> binaryTypes, boolean httpApi) {
		this.routes = routes;
		this.binaryTypes = binaryTypes;
		this.httpApi = httpApi;
	}

	@Override
	public Map<String, ?> event(ConformanceCase conformanceCase, CaseRequest request) {
		Target target = Target.of(request.target());
		Resource resource = Resource.of(this.routes, request.method(), target.path());
		Map<String, String> variables = new LinkedHashMap<>(resource.variables());
		if (this.httpApi) {
			variables.replaceAll((name, value) -> Target.decoded(value));
		}
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		if (this.httpApi) {
			event.put("version", "1.0");
		}
		event.put("resource", resource.path());
		event.put("path", this.httpApi ? target.decodedPath() : target.path());
		event.put("httpMethod", request.method());
		event.put("headers", RequestLines.last(RequestLines.asSent(request)));
		event.put("multiValueHeaders", RequestLines.asSent(request));
		event.put("queryStringParameters", nullIfEmpty(RequestLines.last(target.parameters())));
		event.put("multiValueQueryStringParameters", nullIfEmpty(target.parameters()));
		event.put("pathParameters", nullIfEmpty(variables));
		event.put("stageVariables", nullIfEmpty(conformanceCase.surroundings().stageVariables()));
		event.put("requestContext", context(conformanceCase, request, resource));
		byte[] body = request.body();
		String type = RequestLines.contentType(request).orElse("");
		boolean binary = body.length > 0 && (this.httpApi ? !(type.isEmpty() || SecondPayload.isText(type))
				: MediaTypes.contains(this.binaryTypes, type));
		String text = binary ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8);
		event.put("body", (body.length > 0) ? text : null);
		event.put("isBase64Encoded", binary);
		return event;
	}

	private Map<String, @Nullable Object> context(ConformanceCase conformanceCase, CaseRequest request,
			Resource resource) {
		Map<String, @Nullable Object> identity = new HashMap<>();
		IDENTITY.forEach((name) -> identity.put(name, null));
		identity.put("sourceIp", "127.0.0.1");
		identity.put("userAgent", null);
		List<String> keys = RequestLines.asSent(request).get("X-Api-Key");
		if (keys != null) {
			identity.put("apiKey", keys.get(0));
		}
		Map<String, @Nullable Object> context = new HashMap<>();
		context.put("apiId", "abcdefghij");
		context.put("httpMethod", request.method());
		context.put("identity", identity);
		context.put("requestId", "request-id");
		context.put("resourceId", "resource-id");
		context.put("resourcePath", resource.path());
		context.put("stage", this.httpApi ? "$default" : "dev");
		if (conformanceCase.authorizer() != null) {
			context.put("authorizer", conformanceCase.authorizer());
		}
		return context;
	}

	private static @Nullable Map<String, ?> nullIfEmpty(Map<String, ?> map) {
		return map.isEmpty() ? null : map;
	}

	@Override
	public ObservedResponse response(Map<?, ?> result) {
		List<CaseHeader> lines = new ArrayList<>();
		if (result.get("multiValueHeaders") instanceof Map<?, ?> headers) {
			headers.forEach((name, values) -> ((List<?>) values)
				.forEach((value) -> lines.add(new CaseHeader((String) name, (String) value))));
		}
		if (result.get("headers") instanceof Map<?, ?> headers) {
			headers.forEach((name, value) -> lines.add(new CaseHeader((String) name, (String) value)));
		}
		return ResultBody.response(result, lines);
	}

}
