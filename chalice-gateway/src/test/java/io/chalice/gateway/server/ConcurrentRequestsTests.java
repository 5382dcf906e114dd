package io.chalice.gateway.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.chalice.gateway.GatewayResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentRequestsTests {

	private static final int CONNECTIONS = 50;

	private static final int PIPELINED = 10;

	private static final long GROWTH_BYTES = 16L * 1024 * 1024;

	private final AtomicInteger served = new AtomicInteger();

	private final LocalServer server = LocalServer.start(ServerOptions.onLoopback(0),
			(request) -> new GatewayResponse(200, List.of(), request.body()),
			(request) -> this.served.incrementAndGet());

	private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);

	@AfterEach
	void close() {
		this.clients.shutdownNow();
		this.server.close();
	}

	@Test
	void concurrentRequestsAreNeitherMixedUpNorLost() throws Exception {
		echo(CONNECTIONS * PIPELINED);
		Conditions.await("every request told", () -> this.served.get() == CONNECTIONS * PIPELINED);
		assertThat(Conditions.threadsOf(this.server.port())).hasSizeLessThanOrEqualTo(CONNECTIONS + 2);
	}

	@Test
	void memoryDoesNotGrowWithConnections() throws Exception {
		echo(1000);
		long before = usedHeap();
		for (int i = 0; i < 4; i++) {
			echo(1000);
		}
		assertThat(usedHeap() - before).isLessThan(GROWTH_BYTES);
	}

	@Test
	@Tag("full")
	void memoryStaysFlatOverManyRequests() throws Exception {
		echo(20_000);
		long before = usedHeap();
		echo(100_000);
		assertThat(usedHeap() - before).isLessThan(GROWTH_BYTES);
		Conditions.await("every request told", () -> this.served.get() == 120_000);
	}

	private void echo(int requests) throws Exception {
		List<Callable<Integer>> work = new ArrayList<>();
		for (int i = 0; i < CONNECTIONS; i++) {
			int connection = i;
			work.add(() -> echo(connection, requests / CONNECTIONS));
		}
		int answered = 0;
		for (Future<Integer> result : this.clients.invokeAll(work)) {
			answered += result.get();
		}
		assertThat(answered).isEqualTo(requests);
		Conditions.await("no open connection", () -> this.server.openConnections() == 0);
	}

	private int echo(int connection, int requests) throws IOException {
		Random random = new Random(connection);
		int answered = 0;
		try (RawClient client = new RawClient(this.server)) {
			while (answered < requests) {
				List<byte[]> bodies = new ArrayList<>();
				for (int i = 0; i < PIPELINED; i++) {
					bodies.add(body(random, connection + "-" + (answered + i)));
					client.send(request(bodies.get(i), random.nextBoolean()));
				}
				for (byte[] body : bodies) {
					assertThat(client.readResponse().body()).isEqualTo(body);
				}
				answered += PIPELINED;
			}
		}
		return answered;
	}

	private static byte[] body(Random random, String name) {
		return (name + " ").repeat(1 + random.nextInt(200)).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] request(byte[] body, boolean chunked) {
		String text = new String(body, StandardCharsets.UTF_8);
		String framed = chunked ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n"
				+ text + "\r\n0\r\n\r\n" : "Content-Length: " + body.length + "\r\n\r\n" + text;
		return ("POST / HTTP/1.1\r\nHost: x\r\n" + framed).getBytes(StandardCharsets.UTF_8);
	}

	private static long usedHeap() {
		Runtime runtime = Runtime.getRuntime();
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
