package io.chalice.gateway.call;

import java.time.Instant;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Headers;

/**
 * A request on its way through an API.
 *
 * @param request the request as it came
 * @param headers the request's headers
 * @param target the path without the stage, and the query string
 * @param ids the request's ids
 * @param trace the request's trace
 * @param time when the request came
 */
public record ApiCall(GatewayRequest request, Headers headers, RequestTarget target, CallIds ids, RequestTrace trace,
		Instant time) {

	/**
	 * Start a request on its way.
	 * @param request the request as it came
	 * @param target the path without the stage, and the query string
	 * @param time when the request came
	 * @return the call, with new ids
	 */
	public static ApiCall of(GatewayRequest request, RequestTarget target, Instant time) {
		Headers headers = new Headers(request.headers());
		RequestTrace trace = RequestTrace.of(headers.last(RequestTrace.HEADER).orElse(null), time);
		return new ApiCall(request, headers, target, CallIds.create(), trace, time);
	}

}
