package io.chalice.conformance.front;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.ExpectedResponse;
import io.chalice.conformance.suite.Layer;
import io.chalice.conformance.suite.ObservedResponse;
import io.chalice.conformance.suite.PayloadFormat;
import io.chalice.conformance.suite.Surroundings;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.server.LocalServer;
import io.chalice.gateway.server.ServerOptions;

/**
 * A front with all layers, which takes HTTP requests.
 */
abstract class SocketFront implements Front {

	private final Map<Surroundings, LocalServer> servers = new HashMap<>();

	/**
	 * Create a gateway to the application.
	 */
	abstract Gateway gateway(Surroundings surroundings);

	@Override
	public Set<Layer> layers() {
		return Set.of(Layer.values());
	}

	@Override
	public Set<PayloadFormat> formats(ConformanceCase conformanceCase) {
		return Set.of(PayloadFormat.REST);
	}

	@Override
	public ExpectedResponse expected(ConformanceCase conformanceCase, PayloadFormat format) {
		return conformanceCase.expected();
	}

	@Override
	public ObservedResponse send(ConformanceCase conformanceCase, PayloadFormat format, CaseRequest request) {
		LocalServer server = this.servers.computeIfAbsent(conformanceCase.surroundings(),
				(surroundings) -> LocalServer.start(ServerOptions.onLoopback(0), gateway(surroundings), (served) -> {
				}));
		return HttpExchange.send(server.port(), request);
	}

	@Override
	public void close() {
		this.servers.values().forEach(LocalServer::close);
	}

}
