package io.chalice.gateway.rest;

import java.util.List;
import java.util.Optional;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;

/**
 * Lets a header name the method, for clients that cannot send every one.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 * notes</a>
 */
final class MethodOverride {

	private static final String HEADER = "X-HTTP-Method-Override";

	private MethodOverride() {
	}

	/**
	 * Apply the header, which the function is not shown then.
	 * @param request the request
	 * @return the request with the method it asks for
	 */
	static GatewayRequest apply(GatewayRequest request) {
		Optional<String> method = new Headers(request.headers()).last(HEADER).filter((value) -> !value.isBlank());
		if (method.isEmpty()) {
			return request;
		}
		List<Header> headers = request.headers()
			.stream()
			.filter((header) -> !header.name().equalsIgnoreCase(HEADER))
			.toList();
		return new GatewayRequest(method.get(), request.target(), request.protocol(), headers, request.body(),
				request.sourceIp());
	}

}
