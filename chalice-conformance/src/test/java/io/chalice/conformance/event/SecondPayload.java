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
import io.chalice.model.RouteModel;

/**
 * Payload 2.0: of an HTTP API's named stage, which decodes paths, or of a function URL,
 * which knows no routes.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">HTTP
 * APIs</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Function URLs</a>
 */
final class SecondPayload implements EventMaker {

	private static final String STAGE = "dev";

	private static final List<String> TEXTS = List.of("application/json", "application/xml", "application/javascript");

	private final List<RouteModel> routes;

	private final boolean functionUrl;

	SecondPayload(List<RouteModel> routes, boolean functionUrl) {
		this.routes = routes;
		this.functionUrl = functionUrl;
	}

	@Override
	public Map<String, ?> event(ConformanceCase conformanceCase, CaseRequest request) {
		Target target = Target.of(request.target());
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("version", "2.0");
		event.put("rawQueryString", target.query());
		event.put("headers", RequestLines.joined(request));
		List<String> cookies = RequestLines.cookies(request);
		if (!cookies.isEmpty()) {
			event.put("cookies", cookies);
		}
		if (!target.query().isEmpty()) {
			Map<String, String> parameters = new HashMap<>();
			target.parameters().forEach((name, values) -> parameters.put(name, String.join(",", values)));
			event.put("queryStringParameters", parameters);
		}
		String path = this.functionUrl ? target.path() : "/" + STAGE + target.decodedPath();
		event.put("rawPath", path);
		event.put("routeKey", "$default");
		if (!this.functionUrl) {
			putRoute(event, request.method(), target.path());
			if (!conformanceCase.surroundings().stageVariables().isEmpty()) {
				event.put("stageVariables", conformanceCase.surroundings().stageVariables());
			}
		}
		event.put("requestContext", context(request.method(), path));
		putBody(event, request);
		return event;
	}

	private void putRoute(Map<String, @Nullable Object> event, String method, String path) {
		Resource resource = Resource.of(this.routes, method, path);
		event.put("routeKey", "%s %s".formatted(method, resource.path()));
		if (!resource.variables().isEmpty()) {
			Map<String, String> decoded = new HashMap<>(resource.variables());
			decoded.replaceAll((name, value) -> Target.decoded(value));
			event.put("pathParameters", decoded);
		}
	}

	private Map<String, Object> context(String method, String path) {
		Map<String, Object> context = new HashMap<>();
		context.put("apiId", "abcdefghij");
		context.put("domainName", this.functionUrl ? "abcdefghij.lambda-url.us-east-1.on.aws" : "api.example.com");
		context.put("http", Map.of("method", method, "path", path, "protocol", "HTTP/1.1", "sourceIp", "127.0.0.1"));
		context.put("requestId", "request-id");
		context.put("stage", this.functionUrl ? "$default" : STAGE);
		return context;
	}

	// a body that is no known text comes as Base64
	private static void putBody(Map<String, @Nullable Object> event, CaseRequest request) {
		byte[] body = request.body();
		boolean text = RequestLines.contentType(request).map(SecondPayload::isText).orElse(true);
		if (body.length > 0) {
			event.put("body",
					text ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body));
		}
		event.put("isBase64Encoded", body.length > 0 && !text);
	}

	static boolean isText(String type) {
		return type.startsWith("text/") || TEXTS.contains(type);
	}

	@Override
	public ObservedResponse response(Map<?, ?> result) {
		List<CaseHeader> lines = new ArrayList<>();
		if (result.get("headers") instanceof Map<?, ?> headers) {
			headers.forEach((name, value) -> lines.add(new CaseHeader((String) name, (String) value)));
		}
		if (result.get("cookies") instanceof List<?> cookies) {
			cookies.forEach((cookie) -> lines.add(new CaseHeader("Set-Cookie", (String) cookie)));
		}
		return ResultBody.response(result, lines);
	}

}
