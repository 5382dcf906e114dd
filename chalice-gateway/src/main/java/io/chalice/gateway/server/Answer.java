package io.chalice.gateway.server;

import io.chalice.gateway.GatewayResponse;

/**
 * A response with the bytes that go before its body.
 *
 * @param response the response
 * @param head the status line and the headers with the empty line
 */
record Answer(GatewayResponse response, byte[] head) {

	/**
	 * The answer after which the connection is closed.
	 * @param rejection why
	 * @return the answer
	 */
	static Answer of(Rejection rejection) {
		return of(rejection.response(), false);
	}

	static Answer of(GatewayResponse response, boolean keepsConnection) {
		return new Answer(response, ResponseHead.bytes(response, keepsConnection));
	}

	boolean hasBody() {
		return ResponseHead.hasBody(this.response.status());
	}

}
