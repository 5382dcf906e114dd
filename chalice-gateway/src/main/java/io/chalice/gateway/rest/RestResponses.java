package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.chalice.dispatch.CorsHeaders;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.RequestTrace;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.gateway.response.ErrorCors;
import io.chalice.media.MediaTypes;

/**
 * Builds responses with the headers that API Gateway adds.
 */
final class RestResponses {

	private static final String CONTENT_TYPE = "Content-Type";

	private final ErrorCors errorCors;

	RestResponses(ErrorCors errorCors) {
		this.errorCors = errorCors;
	}

	GatewayResponse ofFunction(ApiCall call, int status, List<Header> headers, byte[] body) {
		List<Header> all = start(call);
		all.add(new Header(RequestTrace.HEADER, call.trace().full()));
		if (headers.stream().noneMatch((header) -> header.name().equalsIgnoreCase(CONTENT_TYPE))) {
			all.add(new Header(CONTENT_TYPE, MediaTypes.JSON));
		}
		all.addAll(headers);
		return new GatewayResponse(status, all, body);
	}

	GatewayResponse ofPreflight(ApiCall call, ApiMethod.Preflight preflight) {
		List<Header> all = start(call);
		all.add(new Header(CONTENT_TYPE, MediaTypes.JSON));
		addAll(all, CorsHeaders.ofPreflight(preflight.cors(), call.headers().last("Origin").orElse(null),
				preflight.methods()));
		return new GatewayResponse(200, all, new byte[0]);
	}

	GatewayResponse ofError(ApiCall call, RestError error) {
		List<Header> all = start(call);
		all.add(new Header("x-amzn-ErrorType", error.type()));
		all.add(new Header(CONTENT_TYPE, MediaTypes.JSON));
		all.addAll(this.errorCors.headers());
		return new GatewayResponse(error.status(), all, error.body().getBytes(StandardCharsets.UTF_8));
	}

	private static List<Header> start(ApiCall call) {
		List<Header> headers = new ArrayList<>();
		headers.add(new Header("x-amzn-RequestId", call.ids().requestId()));
		headers.add(new Header("x-amz-apigw-id", call.ids().extendedRequestId()));
		return headers;
	}

	private static void addAll(List<Header> headers, Map<String, String> more) {
		more.forEach((name, value) -> headers.add(new Header(name, value)));
	}

}
