package io.chalice.gateway.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.gateway.GatewayResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLimitsTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private static final Duration SHORT = Duration.ofMillis(200);

	private static final Duration PAUSE = Duration.ofMillis(5);

	private final EchoGateway gateway = new EchoGateway();

	private final Queue<ServedRequest> served = new ConcurrentLinkedQueue<>();

	@Test
	void tooLargeBodyIsRefusedBeforeItIsSent() throws IOException {
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n\r\n");
			RawResponse response = client.readResponse();
			assertThat(response.status()).isEqualTo(413);
			assertThat(response.headers("x-amzn-ErrorType")).isEmpty();
			assertThat(response.text()).isEqualTo("HTTP content length exceeded 10485760 bytes.");
			assertThat(client.isAtEnd()).isTrue();
		}
		assertThat(this.served).extracting(ServedRequest::path).containsExactly("/a");
	}

	@Test
	void clientThatSendsATooLargeBodyWholeStillGetsTheAnswer() throws IOException {
		byte[] body = new byte[ServerLimits.BODY_BYTES + 1];
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n").send(body);
			assertThat(client.readResponse().status()).isEqualTo(413);
			assertThat(client.isAtEnd()).isTrue();
		}
	}

	@Test
	void tooManyChunksAreRefused() throws IOException {
		byte[] chunk = ("100000\r\n" + "a".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.UTF_8);
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
			for (int i = 0; i < 12; i++) {
				client.send(chunk);
			}
			assertThat(client.readResponse().status()).isEqualTo(413);
			assertThat(client.isAtEnd()).isTrue();
		}
		assertThat(this.gateway.requestCount()).isZero();
	}

	@Test
	void tooLargeChunkIsRefused() throws IOException {
		byte[] chunk = new byte[ServerLimits.BODY_BYTES + 1];
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n10000000\r\n").send(chunk);
			assertThat(client.readResponse().status()).isEqualTo(413);
			assertThat(client.isAtEnd()).isTrue();
		}
		assertThat(this.gateway.requestCount()).isZero();
	}

	@Test
	void bytesBeyondTheContentLengthAreAnotherRequest() throws IOException {
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nabcdef\r\n\r\n");
			assertThat(client.readResponse().text()).isEqualTo("ab");
			assertThat(client.readResponse().status()).isEqualTo(400);
			assertThat(client.isAtEnd()).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "10,10223,200", "10,10224,431", "10223,10,200", "10224,10,431", "10,30000,431", "30000,1,431" })
	void lineAndHeaderValuesTogetherAreLimited(int path, int value, int status) throws IOException {
		// "GET / HTTP/1.1" and the host's value are 15 bytes; the path's slash is in them
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			String name = "n".repeat(500);
			client.send("GET /" + "p".repeat(path - 8) + " HTTP/1.1\r\nHost: x\r\n" + name + ": " + "v".repeat(value)
					+ "\r\n\r\n");
			RawResponse response = client.readResponse();
			assertThat(response.status()).isEqualTo(status);
			if (status == 431) {
				assertThat(response.text()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
				assertThat(client.isAtEnd()).isTrue();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "199,200", "200,431" })
	void numberOfHeadersIsLimited(int number, int status) throws IOException {
		try (LocalServer server = start(ServerLimits.defaults()); RawClient client = new RawClient(server)) {
			client.send("GET / HTTP/1.1\r\nHost: x\r\n" + "a: b\r\n".repeat(number) + "\r\n");
			assertThat(client.readResponse().status()).isEqualTo(status);
		}
	}

	@Test
	void trickledHeadEndsInATimeout() throws IOException {
		ServerLimits limits = new ServerLimits(8, LONG, SHORT, LONG, LONG, SHORT);
		try (LocalServer server = start(limits); RawClient client = new RawClient(server)) {
			client.send("GET / HTTP/1.1\r\n");
			Thread trickle = new Thread(() -> trickle(client));
			trickle.setDaemon(true);
			trickle.start();
			assertThat(client.readResponse().status()).isEqualTo(408);
			Conditions.await("the connection's end", () -> server.openConnections() == 0);
		}
		assertThat(this.served).extracting(ServedRequest::status).containsExactly(408);
	}

	@ParameterizedTest
	@CsvSource({ "Content-Length: 5,ab", "Transfer-Encoding: chunked,5" })
	void bodyThatDoesNotComeEndsInATimeout(String framing, String start) throws IOException {
		ServerLimits limits = new ServerLimits(8, LONG, LONG, SHORT, LONG, SHORT);
		try (LocalServer server = start(limits); RawClient client = new RawClient(server)) {
			client.send("POST / HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n" + start);
			assertThat(client.readResponse().status()).isEqualTo(408);
			assertThat(client.isAtEnd()).isTrue();
		}
	}

	@Test
	void clientThatDoesNotContinueEndsInATimeout() throws IOException {
		ServerLimits limits = new ServerLimits(8, LONG, LONG, SHORT, LONG, SHORT);
		try (LocalServer server = start(limits); RawClient client = new RawClient(server)) {
			client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
			assertThat(client.readResponse().status()).isEqualTo(100);
			assertThat(client.readResponse().status()).isEqualTo(408);
			assertThat(client.isAtEnd()).isTrue();
		}
	}

	@Test
	void idleConnectionIsClosedWithoutAnAnswer() throws IOException {
		ServerLimits limits = new ServerLimits(8, SHORT, LONG, LONG, LONG, LONG);
		try (LocalServer server = start(limits);
				RawClient fresh = new RawClient(server);
				RawClient used = new RawClient(server)) {
			used.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse();
			assertThat(fresh.isAtEnd()).isTrue();
			assertThat(used.isAtEnd()).isTrue();
		}
		assertThat(this.served).hasSize(1);
	}

	@Test
	void clientThatDoesNotReadIsCutOff() throws IOException {
		ServerLimits limits = new ServerLimits(8, LONG, LONG, LONG, SHORT, SHORT);
		byte[] huge = new byte[64 * 1024 * 1024];
		try (LocalServer server = LocalServer.start(ServerOptions.onLoopback(0).withLimits(limits),
				(request) -> new GatewayResponse(200, List.of(), huge), this.served::add);
				RawClient client = new RawClient(server)) {
			client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
			Conditions.await("the listener's call", () -> this.served.size() == 1);
			Conditions.await("the connection's end", () -> server.openConnections() == 0);
		}
	}

	@Test
	void connectionBeyondTheLimitIsRefused() throws IOException {
		ServerLimits limits = new ServerLimits(2, LONG, LONG, LONG, LONG, SHORT);
		List<RawClient> clients = new ArrayList<>();
		try (LocalServer server = start(limits)) {
			for (int i = 0; i < 2; i++) {
				RawClient client = new RawClient(server);
				clients.add(client);
				assertThat(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse().status()).isEqualTo(200);
			}
			try (RawClient refused = new RawClient(server)) {
				assertThat(refused.readResponse().status()).isEqualTo(503);
				assertThat(refused.isAtEnd()).isTrue();
			}
			clients.get(0).close();
			Conditions.await("room for a connection", () -> server.openConnections() == 1);
			try (RawClient accepted = new RawClient(server)) {
				assertThat(accepted.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse().status()).isEqualTo(200);
			}
		}
		clients.get(1).close();
	}

	private LocalServer start(ServerLimits limits) {
		return LocalServer.start(ServerOptions.onLoopback(0).withLimits(limits), this.gateway, this.served::add);
	}

	private static void trickle(RawClient client) {
		try {
			while (true) {
				client.send("a");
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
		catch (IOException ex) {
			// the server has had enough
		}
	}

}
