package io.chalice.gateway.rest;

import java.time.Instant;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Headers;
import io.chalice.gateway.call.CallIds;
import io.chalice.gateway.call.RequestTarget;
import io.chalice.gateway.call.Trace;

/**
 * A request on its way through a REST API.
 *
 * @param request the request as it came
 * @param headers the request's headers
 * @param target the path without the stage, and the query string
 * @param ids the request's ids
 * @param trace the request's trace
 * @param time when the request came
 */
record RestCall(GatewayRequest request, Headers headers, RequestTarget target, CallIds ids, Trace trace, Instant time) {

	static RestCall of(GatewayRequest request, RequestTarget target, Instant time) {
		Headers headers = new Headers(request.headers());
		Trace trace = Trace.of(headers.last(Trace.HEADER).orElse(null), time);
		return new RestCall(request, headers, target, CallIds.create(), trace, time);
	}

}
