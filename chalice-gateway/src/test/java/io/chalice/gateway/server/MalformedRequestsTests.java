package io.chalice.gateway.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.chalice.gateway.server.MalformedRequest.Ending;

import static org.assertj.core.api.Assertions.assertThat;

class MalformedRequestsTests {

	private static final int CLIENTS = 32;

	private static final ServerLimits LIMITS = new ServerLimits(512, Duration.ofMillis(200), Duration.ofMillis(400),
			Duration.ofMillis(400), Duration.ofSeconds(10), Duration.ofSeconds(10));

	@Test
	void everyMalformedRequestIsAnsweredOrClosed() throws Exception {
		send(300, 1);
	}

	@Test
	@Tag("full")
	void everyOneOfThousandsOfMalformedRequestsIsAnsweredOrClosed() throws Exception {
		send(5000, 2);
	}

	private static void send(int count, long seed) throws Exception {
		AtomicInteger told = new AtomicInteger();
		LocalServer server = LocalServer.start(ServerOptions.onLoopback(0).withLimits(LIMITS), new EchoGateway(),
				(request) -> told.incrementAndGet());
		MalformedRequests requests = new MalformedRequests(seed);
		List<Callable<Integer>> work = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			MalformedRequest request = requests.next();
			work.add(() -> send(server, request));
		}
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try (server) {
			int answers = 0;
			for (Future<Integer> result : clients.invokeAll(work)) {
				answers += result.get();
			}
			Conditions.await("no open connection", () -> server.openConnections() == 0);
			assertThat(told.get()).isGreaterThanOrEqualTo(answers);
			try (RawClient client = new RawClient(server)) {
				client.send("GET /well HTTP/1.1\r\nHost: x\r\n\r\n");
				assertThat(client.readResponse().text()).isEqualTo("GET /well");
			}
		}
		finally {
			clients.shutdownNow();
		}
		Conditions.awaitNoThreads(server.port());
	}

	private static int send(LocalServer server, MalformedRequest request) throws IOException {
		long start = System.nanoTime();
		try (RawClient client = new RawClient(server)) {
			client.send(request.bytes());
			if (request.ending() == Ending.RESET) {
				client.reset();
				return 0;
			}
			if (request.ending() == Ending.CLOSE) {
				return 0;
			}
			if (request.ending() == Ending.END_OUTPUT) {
				client.endOutput();
			}
			List<Integer> statuses = readStatuses(client);
			// on a busy machine the server may wait for less time than a client takes
			boolean late = System.nanoTime() - start > LIMITS.idle().toNanos();
			if (request.status() != 0 && !(late && statuses.isEmpty())) {
				assertThat(statuses).as(request.toString()).containsExactly(request.status());
			}
			return statuses.size();
		}
		catch (IOException ex) {
			throw new IOException(request.toString(), ex);
		}
	}

	private static List<Integer> readStatuses(RawClient client) throws IOException {
		List<Integer> statuses = new ArrayList<>();
		while (!client.isAtEnd()) {
			statuses.add(client.readResponse().status());
		}
		return statuses;
	}

}
