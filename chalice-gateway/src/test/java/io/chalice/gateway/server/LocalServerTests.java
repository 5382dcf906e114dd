package io.chalice.gateway.server;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.chalice.gateway.GatewayResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class LocalServerTests {

	private final Queue<ServedRequest> served = new ConcurrentLinkedQueue<>();

	private final LocalServer server = LocalServer.start(ServerOptions.onLoopback(0), new EchoGateway(),
			this.served::add);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void portZeroBecomesAFreePort() throws IOException {
		assertThat(this.server.port()).isPositive();
		try (RawClient client = new RawClient(this.server)) {
			client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
			assertThat(client.readResponse().text()).isEqualTo("GET /a");
		}
	}

	@Test
	void takenPortIsNamed() {
		ServerOptions taken = ServerOptions.onLoopback(this.server.port());
		assertThatExceptionOfType(PortInUseException.class)
			.isThrownBy(() -> LocalServer.start(taken, new EchoGateway(), this.served::add))
			.satisfies((ex) -> assertThat(ex.getPort()).isEqualTo(this.server.port()))
			.satisfies((ex) -> assertThat(ex.getHost()).isEqualTo("localhost"));
	}

	@Test
	void foreignHostIsNotATakenPort() {
		ServerOptions foreign = ServerOptions.onLoopback(0).withHost("192.0.2.1");
		assertThatExceptionOfType(ServerNotStartedException.class)
			.isThrownBy(() -> LocalServer.start(foreign, new EchoGateway(), this.served::add))
			.satisfies((ex) -> assertThat(ex.getHost()).isEqualTo("192.0.2.1"))
			.isNotInstanceOf(PortInUseException.class);
	}

	@Test
	void portIsFreeAgainAfterClose() throws IOException {
		try (RawClient client = new RawClient(this.server)) {
			client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse();
			this.server.close();
		}
		ServerOptions again = ServerOptions.onLoopback(this.server.port());
		try (LocalServer second = LocalServer.start(again, new EchoGateway(), this.served::add)) {
			assertThat(second.port()).isEqualTo(this.server.port());
		}
	}

	@Test
	void closeEndsOpenConnectionsAndThreads() throws IOException {
		try (RawClient idle = new RawClient(this.server); RawClient amidRequest = new RawClient(this.server)) {
			idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse();
			amidRequest.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab");
			Conditions.await("two connections", () -> this.server.openConnections() == 2);
			this.server.close();
			assertThat(idle.isAtEnd()).isTrue();
			assertThat(this.server.openConnections()).isZero();
			Conditions.awaitNoThreads(this.server.port());
		}
	}

	@Test
	void closeInterruptsARequestBeingAnswered() throws IOException {
		CountDownLatch entered = new CountDownLatch(1);
		CountDownLatch never = new CountDownLatch(1);
		LocalServer blocked = LocalServer.start(ServerOptions.onLoopback(0), (request) -> {
			entered.countDown();
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return new GatewayResponse(200, List.of(), new byte[0]);
		}, this.served::add);
		try (RawClient client = new RawClient(blocked)) {
			client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
			Conditions.await("the request", () -> entered.getCount() == 0);
			blocked.close();
			Conditions.awaitNoThreads(blocked.port());
		}
	}

	@Test
	void gatewayMayCloseItsServer() throws IOException {
		CompletableFuture<LocalServer> itself = new CompletableFuture<>();
		LocalServer closing = LocalServer.start(ServerOptions.onLoopback(0), (request) -> {
			itself.join().close();
			return new GatewayResponse(200, List.of(), new byte[0]);
		}, this.served::add);
		try (RawClient client = new RawClient(closing)) {
			client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
			itself.complete(closing);
			assertThat(client.isAtEnd()).isTrue();
			Conditions.awaitNoThreads(closing.port());
		}
	}

	@Test
	void listenerIsToldOncePerRequestWithoutTheQuery() throws IOException {
		try (RawClient client = new RawClient(this.server)) {
			client.send("GET /a/b?secret=1 HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n");
			client.readResponse();
			client.readResponse();
		}
		Conditions.await("two requests", () -> this.served.size() >= 2);
		assertThat(this.served).extracting(ServedRequest::method, ServedRequest::path, ServedRequest::status)
			.containsExactly(tuple("GET", "/a/b", 200), tuple("-", "-", 400));
	}

	@Test
	void failingListenerLosesNoResponse() throws IOException {
		try (LocalServer failing = LocalServer.start(ServerOptions.onLoopback(0), new EchoGateway(), (request) -> {
			throw new IllegalStateException("No console");
		}); RawClient client = new RawClient(failing)) {
			for (int i = 0; i < 2; i++) {
				assertThat(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse().status()).isEqualTo(200);
			}
		}
	}

	@Test
	void acceptorKeepsTheJvmAliveOnlyIfAsked() {
		assertThat(acceptorIsDaemon(this.server)).isTrue();
		ServerOptions options = ServerOptions.onLoopback(0).withKeepsJvmAlive(true);
		try (LocalServer keeping = LocalServer.start(options, new EchoGateway(), this.served::add)) {
			assertThat(acceptorIsDaemon(keeping)).isFalse();
		}
	}

	private static boolean acceptorIsDaemon(LocalServer server) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("chalice-http-" + server.port() + "-acceptor"))
			.findFirst()
			.orElseThrow()
			.isDaemon();
	}

}
