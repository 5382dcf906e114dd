package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

/**
 * Answers with the request's body, or its method and target when it has none, and keeps
 * the requests.
 */
final class EchoGateway implements Gateway {

	private final Queue<GatewayRequest> requests = new ConcurrentLinkedQueue<>();

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		this.requests.add(request);
		byte[] body = (request.body().length > 0) ? request.body()
				: (request.method() + " " + request.target()).getBytes(StandardCharsets.UTF_8);
		return new GatewayResponse(200, List.of(new Header("Content-Type", "text/plain")), body);
	}

	GatewayRequest onlyRequest() {
		if (this.requests.size() != 1) {
			throw new AssertionError("Requests: " + this.requests);
		}
		return this.requests.element();
	}

	int requestCount() {
		return this.requests.size();
	}

}
