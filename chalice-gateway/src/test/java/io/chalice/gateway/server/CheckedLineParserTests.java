package io.chalice.gateway.server;

import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CheckedLineParserTests {

	private final CheckedLineParser parser = new CheckedLineParser();

	@Test
	void methodMayBeAnyToken() throws ParseException {
		RequestLine line = this.parser.parseRequestLine(buffer("get-IT! /a|b HTTP/1.1"));
		assertThat(line.getMethod()).isEqualTo("get-IT!");
		assertThat(line.getUri()).isEqualTo("/a|b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "G(T / HTTP/1.1", "G\rT / HTTP/1.1", "GET /\0 HTTP/1.1", "GET / HTTP/-1.1" })
	void brokenRequestLineIsRefused(String line) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> this.parser.parseRequestLine(buffer(line)));
	}

	@ParameterizedTest
	@ValueSource(strings = { " a: b", "a : b", "a\1: b", "\u00e9: b", "a: \rb", "a: b\0", "a: \177", ": b", "a" })
	void brokenHeaderIsRefused(String line) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> this.parser.parseHeader(buffer(line)));
	}

	private static CharArrayBuffer buffer(String line) {
		CharArrayBuffer buffer = new CharArrayBuffer(line.length());
		buffer.append(line);
		return buffer;
	}

}
