package io.chalice.gateway;

import java.util.List;

/**
 * An HTTP request as it came over the wire.
 *
 * @param method the method
 * @param target the request target: path and query string, percent-encoded as sent
 * @param protocol the protocol and version, such as {@code HTTP/1.1}
 * @param headers the headers with their case, order and repeats
 * @param body the body's bytes with any transfer coding removed, empty without one
 * @param sourceIp the client's address
 */
public record GatewayRequest(String method, String target, String protocol, List<Header> headers, byte[] body,
		String sourceIp) {

	public GatewayRequest {
		headers = List.copyOf(headers);
	}

}
