package io.chalice.gateway.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLineTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/a?b=c", "/pa2%Fth", "/a|b", "//double", "/a?{}|\\^`\"<>", "/a#b", "/a/../b", "/%zz" })
	void targetIsKeptAsSent(String target) {
		assertThat(RequestLine.parse("GET " + target + " HTTP/1.1").inOriginForm().target()).isEqualTo(target);
	}

	@ParameterizedTest
	@CsvSource({ "http://x,/", "http://x/,/", "HTTP://x:1/a?b,/a?b", "https://u@x/a//b,/a//b", "http://x?b=c,/?b=c",
			"http://[::1]:80/a,/a", "http:///a,/a" })
	void absoluteTargetIsReducedToPathAndQuery(String target, String reduced) {
		assertThat(RequestLine.parse("GET " + target + " HTTP/1.1").inOriginForm().target()).isEqualTo(reduced);
	}

	@Test
	void bytesOutsideAsciiArePercentEncoded() {
		RequestLine line = RequestLine.parse("GET /caf\u00c3\u00a9?\u00ff HTTP/1.1");
		assertThat(line.target()).isEqualTo("/caf%C3%A9?%FF");
	}

	@Test
	void pathHasNoQuery() {
		assertThat(RequestLine.parse("GET /a/b?c=/d?e HTTP/1.0").path()).isEqualTo("/a/b");
		assertThat(RequestLine.parse("GET /a/b HTTP/1.0").path()).isEqualTo("/a/b");
	}

	@Test
	void methodMayBeAnyToken() {
		assertThat(RequestLine.parse("get-IT! / HTTP/1.1").method()).isEqualTo("get-IT!");
	}

}
