package io.chalice.gateway.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayResponsesTests {

	private static final byte[] BODY = "body".getBytes(StandardCharsets.UTF_8);

	private Supplier<GatewayResponse> response = () -> new GatewayResponse(200, List.of(), BODY);

	private final LocalServer server = LocalServer.start(ServerOptions.onLoopback(0), (request) -> this.response.get(),
			(request) -> {
			});

	private final RawClient client;

	GatewayResponsesTests() throws IOException {
		this.client = new RawClient(this.server);
	}

	@AfterEach
	void close() throws IOException {
		this.client.close();
		this.server.close();
	}

	@Test
	void headersKeepCaseOrderAndRepeats() throws IOException {
		this.response = () -> new GatewayResponse(201,
				List.of(new Header("x-B", "1"), new Header("Set-Cookie", "a=1"), new Header("SET-cookie", "b=2"),
						new Header("X-a", ""), new Header("X-Latin", "caf\u00e9"), new Header("X-Wide", "\u20ac")),
				BODY);
		RawResponse received = get();
		assertThat(received.statusLine()).isEqualTo("HTTP/1.1 201 Created");
		assertThat(received.headers()).startsWith(new Header("x-B", "1"), new Header("Set-Cookie", "a=1"),
				new Header("SET-cookie", "b=2"), new Header("X-a", ""), new Header("X-Latin", "caf\u00e9"),
				new Header("X-Wide", "\u00e2\u0082\u00ac"));
	}

	@Test
	void framingIsTheServersOwn() throws IOException {
		this.response = () -> new GatewayResponse(200,
				List.of(new Header("content-length", "99"), new Header("Transfer-Encoding", "chunked"),
						new Header("Connection", "close"), new Header("date", "never")),
				BODY);
		for (int i = 0; i < 2; i++) {
			RawResponse received = get();
			assertThat(received.headers()).extracting(Header::name)
				.containsExactly("Content-Length", "Date", "Connection");
			assertThat(received.text()).isEqualTo("body");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 204, 304 })
	void responsesWithoutContentHaveNoBody(int status) throws IOException {
		this.response = () -> new GatewayResponse(status, List.of(), BODY);
		assertThat(get().headers("Content-Length")).isEmpty();
		assertThat(get().status()).isEqualTo(status);
	}

	@Test
	void unknownStatusIsSentWithoutAReason() throws IOException {
		this.response = () -> new GatewayResponse(299, List.of(), BODY);
		assertThat(get().status()).isEqualTo(299);
	}

	@Test
	void largeBodyArrivesWhole() throws IOException {
		byte[] large = new byte[1_000_000];
		large[999_999] = 1;
		this.response = () -> new GatewayResponse(200, List.of(), large);
		assertThat(get().body()).isEqualTo(large);
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureIsAnInternalServerErrorOnAKeptConnection(Supplier<GatewayResponse> failure) throws IOException {
		Supplier<GatewayResponse> good = this.response;
		this.response = failure;
		RawResponse received = get();
		assertThat(received.status()).isEqualTo(500);
		assertThat(received.headers("x-amzn-ErrorType")).containsExactly("InternalServerErrorException");
		assertThat(received.text()).isEqualTo("{\"message\":\"Internal server error\"}");
		this.response = good;
		assertThat(get().text()).isEqualTo("body");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 408, 413, 501, 503 })
	void errorsOfTheApplicationKeepTheConnection(int status) throws IOException {
		this.response = () -> new GatewayResponse(status, List.of(), BODY);
		for (int i = 0; i < 2; i++) {
			RawResponse received = get();
			assertThat(received.status()).isEqualTo(status);
			assertThat(received.headers("Connection")).containsExactly("keep-alive");
		}
	}

	private static Stream<Supplier<GatewayResponse>> failures() {
		return Stream.of(() -> {
			throw new UncheckedIOException(new IOException("lost"));
		}, () -> {
			throw new StackOverflowError();
		}, () -> {
			throw new NoClassDefFoundError("com/example/Missing");
		}, () -> {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted");
		}, () -> new GatewayResponse(100, List.of(), BODY), () -> new GatewayResponse(600, List.of(), BODY),
				() -> new GatewayResponse(200, List.of(new Header("a", "b\r\nc: d")), BODY),
				() -> new GatewayResponse(200, List.of(new Header("a b", "c")), BODY),
				() -> new GatewayResponse(200, List.of(new Header("", "c")), BODY));
	}

	private RawResponse get() throws IOException {
		return this.client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").readResponse();
	}

}
