package io.chalice.gateway.server;

import org.apache.hc.core5.http.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RawTargetTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/a?b=c", "/pa2%Fth", "/a|b", "//double", "/a?{}|\\^`\"<>", "/a#b", "/a/../b", "/%zz" })
	void targetIsKeptAsSent(String target) throws ParseException {
		assertThat(RawTarget.originForm(RawTarget.ascii(target))).isEqualTo(target);
	}

	@ParameterizedTest
	@CsvSource({ "http://x,/", "http://x/,/", "HTTP://x:1/a?b,/a?b", "https://u@x/a//b,/a//b", "http://x?b=c,/?b=c",
			"http://[::1]:80/a,/a", "http:///a,/a" })
	void absoluteTargetIsReducedToPathAndQuery(String target, String reduced) throws ParseException {
		assertThat(RawTarget.originForm(target)).isEqualTo(reduced);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "*", "x:443", "ftp://x/" })
	void otherTargetsAreRefused(String target) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> RawTarget.originForm(target));
	}

	@Test
	void bytesOutsideAsciiArePercentEncoded() throws ParseException {
		assertThat(RawTarget.ascii("/caf\u00c3\u00a9?\u00ff")).isEqualTo("/caf%C3%A9?%FF");
	}

	@Test
	void pathHasNoQuery() {
		assertThat(RawTarget.path("/a/b?c=/d?e")).isEqualTo("/a/b");
		assertThat(RawTarget.path("/a/b")).isEqualTo("/a/b");
	}

}
