package io.chalice.gateway.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedRequestsTests {

	private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");

	private static final LocalServer server = LocalServer.start(ServerOptions.onLoopback(0), new EchoGateway(),
			(request) -> {
			});

	@AfterAll
	static void close() {
		server.close();
	}

	@ParameterizedTest
	@MethodSource("refusedRequests")
	void refusedRequestIsAnsweredAndTheConnectionClosed(String line) throws IOException {
		String[] expectation = line.split(" \\| ", 2);
		try (RawClient client = new RawClient(server)) {
			client.send(unescape(expectation[1])).endOutput();
			RawResponse response = client.readResponse();
			assertThat(response.status()).isEqualTo(Integer.parseInt(expectation[0]));
			assertThat(response.text()).matches("\\{\"message\":\"[A-Za-z ]+\"}");
			assertThat(response.headers("Content-Type")).containsExactly("application/json");
			assertThat(response.headers("Connection")).containsExactly("close");
			assertThat(client.isAtEnd()).isTrue();
		}
	}

	@Test
	void badRequestReadsAsApiGatewayWritesIt() throws IOException {
		try (RawClient client = new RawClient(server)) {
			RawResponse response = client.send("nonsense\r\n\r\n").readResponse();
			assertThat(response.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
			assertThat(response.headers("x-amzn-ErrorType")).containsExactly("BadRequestException");
			assertThat(response.text()).isEqualTo("{\"message\":\"Bad Request\"}");
		}
	}

	@Test
	void bodyOverTheLimitIsRefusedInFrontOfTheGateway() throws IOException {
		for (String length : new String[] { "10485761", "99999999999999999999", "10485761\r\nExpect: 100-continue" }) {
			try (RawClient client = new RawClient(server)) {
				RawResponse response = client
					.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %s\r\n\r\n".formatted(length))
					.readResponse();
				assertThat(response.status()).isEqualTo(413);
				assertThat(response.text()).isEqualTo("HTTP content length exceeded 10485760 bytes.");
				assertThat(response.headers("Content-Type")).containsExactly("text/plain");
				assertThat(response.headers("x-amzn-ErrorType")).isEmpty();
			}
		}
	}

	private static Stream<String> refusedRequests() throws IOException {
		try (InputStream file = RefusedRequestsTests.class.getResourceAsStream("refused-requests.txt")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList()
				.stream();
		}
	}

	private static String unescape(String text) {
		return ESCAPE.matcher(text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"))
			.replaceAll((match) -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
	}

}
