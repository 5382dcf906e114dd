package io.chalice.gateway.server;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;

import static org.assertj.core.api.Assertions.assertThat;

class HttpConversationTests {

	private final EchoGateway gateway = new EchoGateway();

	private final LocalServer server = LocalServer.start(ServerOptions.onLoopback(0), this.gateway, (request) -> {
	});

	private final RawClient client;

	HttpConversationTests() throws IOException {
		this.client = new RawClient(this.server);
	}

	@AfterEach
	void close() throws IOException {
		this.client.close();
		this.server.close();
	}

	@Test
	void requestReachesTheGatewayAsSent() throws IOException {
		this.client.send("PATCH /pa2%Fth?a=%20b HTTP/1.1\r\nhOsT: x\r\nX-A:  1 \r\nx-a:2\r\nX-A:\r\n"
				+ "X-Latin: caf\u00e9\r\nContent-Length: 2\r\n\r\nab");
		this.client.readResponse();
		GatewayRequest request = this.gateway.onlyRequest();
		assertThat(request.method()).isEqualTo("PATCH");
		assertThat(request.target()).isEqualTo("/pa2%Fth?a=%20b");
		assertThat(request.protocol()).isEqualTo("HTTP/1.1");
		assertThat(request.headers()).containsExactly(new Header("hOsT", "x"), new Header("X-A", "1"),
				new Header("x-a", "2"), new Header("X-A", ""), new Header("X-Latin", "caf\u00e9"),
				new Header("Content-Length", "2"));
		assertThat(request.body()).asString().isEqualTo("ab");
		assertThat(request.sourceIp()).isEqualTo("127.0.0.1");
	}

	@Test
	void connectionIsKept() throws IOException {
		for (int i = 0; i < 3; i++) {
			this.client.send("GET /" + i + " HTTP/1.1\r\nHost: x\r\n\r\n");
			RawResponse response = this.client.readResponse();
			assertThat(response.text()).isEqualTo("GET /" + i);
			assertThat(response.headers("Connection")).containsExactly("keep-alive");
			assertThat(response.headers("Date")).hasSize(1);
			assertThat(response.headers("Server")).isEmpty();
		}
	}

	@Test
	void pipelinedRequestsAreAnsweredInOrder() throws IOException {
		this.client.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
				+ "POST /3 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n"
				+ "\r\nGET /4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
		assertThat(this.client.readResponse().text()).isEqualTo("GET /1");
		assertThat(this.client.readResponse().text()).isEqualTo("abc");
		assertThat(this.client.readResponse().text()).isEqualTo("de");
		RawResponse last = this.client.readResponse();
		assertThat(last.text()).isEqualTo("GET /4");
		assertThat(last.headers("Connection")).containsExactly("close");
		assertThat(this.client.isAtEnd()).isTrue();
	}

	@Test
	void nothingAfterConnectionCloseIsAnswered() throws IOException {
		String request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, CLOSE\r\n\r\n";
		this.client.send(request + request).readResponse();
		assertThat(this.client.isAtEnd()).isTrue();
		assertThat(this.gateway.requestCount()).isOne();
	}

	@Test
	void http10ClosesUnlessAskedToKeep() throws IOException {
		this.client.send("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
		assertThat(this.client.readResponse().headers("Connection")).containsExactly("keep-alive");
		this.client.send("GET / HTTP/1.0\r\n\r\n");
		assertThat(this.client.readResponse().headers("Connection")).containsExactly("close");
		assertThat(this.client.isAtEnd()).isTrue();
	}

	@Test
	void chunksAreJoinedWithoutExtensionsAndTrailers() throws IOException {
		this.client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n"
				+ "5\r\nhello\r\n00A;x=\"y\"\r\n, 10 bytes\r\n1 \r\n!\r\n000\r\nX-Trailer: 1\r\n\r\n");
		assertThat(this.client.readResponse().text()).isEqualTo("hello, 10 bytes!");
	}

	@Test
	void chunksWithoutEndDoNotKeepAGetWaiting() throws IOException {
		for (String chunks : new String[] { "", "5\r\nhel", "5\r\nhello\r\n" }) {
			try (RawClient client = new RawClient(this.server)) {
				client.send("GET /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
				RawResponse response = client.readResponse();
				assertThat(response.status()).isEqualTo(200);
				assertThat(response.text()).isEqualTo("GET /x");
				assertThat(response.headers("Connection")).containsExactly("close");
			}
		}
	}

	@Test
	void chunksOfAGetAreItsBody() throws IOException {
		this.client.send("GET /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n"
				+ "GET /y HTTP/1.1\r\nHost: x\r\n\r\n");
		assertThat(this.client.readResponse().text()).isEqualTo("de");
		assertThat(this.client.readResponse().text()).isEqualTo("GET /y");
	}

	@Test
	void largestBodyIsAccepted() throws IOException {
		byte[] body = new byte[ServerLimits.BODY_BYTES];
		Arrays.fill(body, (byte) 'a');
		this.client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n").send(body);
		assertThat(this.client.readResponse().body()).isEqualTo(body);
	}

	@Test
	void clientIsToldToContinue() throws IOException {
		this.client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
		assertThat(this.client.readResponse().statusLine()).isEqualTo("HTTP/1.1 100 Continue");
		assertThat(this.client.send("ab").readResponse().text()).isEqualTo("ab");
	}

	@Test
	void headHasTheLengthButNoBody() throws IOException {
		this.client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n");
		assertThat(this.client.readHeadOnly().headers("Content-Length")).containsExactly("7");
		assertThat(this.client.readResponse().text()).isEqualTo("GET /b");
	}

	@Test
	void halfClosedClientIsAnswered() throws IOException {
		this.client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n").endOutput();
		assertThat(this.client.readResponse().text()).isEqualTo("GET /a");
		assertThat(this.client.isAtEnd()).isTrue();
	}

	@Test
	void emptyLineAfterABodyStartsNoRequest() throws IOException {
		this.client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab\r\n").endOutput();
		assertThat(this.client.readResponse().text()).isEqualTo("ab");
		assertThat(this.client.isAtEnd()).isTrue();
	}

	@Test
	void lineFeedsAloneEndLines() throws IOException {
		this.client.send("GET /a HTTP/1.1\nHost: x\n\n");
		assertThat(this.client.readResponse().text()).isEqualTo("GET /a");
	}

	@ParameterizedTest
	@ValueSource(strings = { " GET /a HTTP/1.1", "GET /a HTTP/1.1 ", "GET  /a\tHTTP/1.1" })
	void blanksAroundThePartsOfTheRequestLineAreSkipped(String line) throws IOException {
		this.client.send(line + "\r\nHost: x\r\n\r\n");
		assertThat(this.client.readResponse().text()).isEqualTo("GET /a");
	}

	@Test
	void foldedHeaderIsOneLine() throws IOException {
		this.client.send("GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n \tc\r\nD: e\r\n\r\n").readResponse();
		assertThat(this.gateway.onlyRequest().headers()).containsExactly(new Header("Host", "x"),
				new Header("A", "b c"), new Header("D", "e"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost:8000", "my_host:8000", "[::1]:8000", "api-1.example.com" })
	void hostMayBeAnyName(String host) throws IOException {
		this.client.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
		assertThat(this.client.readResponse().status()).isEqualTo(200);
		assertThat(this.gateway.onlyRequest().headers()).containsExactly(new Header("Host", host));
	}

	@Test
	void refusedHeadRequestHasNoBody() throws IOException {
		this.client.send("HEAD * HTTP/1.1\r\nHost: x\r\n\r\n");
		assertThat(this.client.readHeadOnly().status()).isEqualTo(400);
		assertThat(this.client.isAtEnd()).isTrue();
	}

}
