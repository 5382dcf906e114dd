package io.chalice.gateway;

import java.util.List;

/**
 * An HTTP response ready to be sent.
 *
 * @param status the HTTP status
 * @param headers the headers in order, repeats allowed, without framing headers
 * ({@code Content-Length}, {@code Transfer-Encoding}, {@code Connection})
 * @param body the body's bytes; a response to {@code HEAD} is sent without them
 */
public record GatewayResponse(int status, List<Header> headers, byte[] body) {

	public GatewayResponse {
		headers = List.copyOf(headers);
	}

}
