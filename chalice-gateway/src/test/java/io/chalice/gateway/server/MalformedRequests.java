package io.chalice.gateway.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import io.chalice.gateway.server.MalformedRequest.Ending;

/**
 * Makes up broken requests; the same seed makes the same ones.
 */
final class MalformedRequests {

	private static final String HEAD = "POST /a?b HTTP/1.1\r\nHost: x\r\n";

	private static final String GOOD = HEAD + "X-A: b\r\nContent-Length: 5\r\n\r\nhello";

	private static final String GOOD_CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";

	private final Random random;

	private final List<Supplier<MalformedRequest>> kinds = List.of(this::noise, this::badLine, this::longLine,
			this::largeHeader, this::manyHeaders, this::badHeader, this::badLength, this::conflictingFraming,
			this::badChunk, this::tooLargeBody, this::stopsInHead, this::stopsInBody, this::abandons,
			this::changedBytes, this::missingBytes, this::bytesTooMany);

	MalformedRequests(long seed) {
		this.random = new Random(seed);
	}

	MalformedRequest next() {
		return oneOf(this.kinds).get();
	}

	private MalformedRequest noise() {
		byte[] bytes = new byte[this.random.nextInt(4000)];
		this.random.nextBytes(bytes);
		return new MalformedRequest("noise", bytes, anyEnding(), 0);
	}

	private MalformedRequest badLine() {
		String line = oneOf(List.of("GET", "GET /", "GET  HTTP/1.1", "GET / HTTP/1.1 x", "GET / HTTP/x",
				"G\u0000T / HTTP/1.1", "GET /\u0007 HTTP/1.1", "GET a HTTP/1.1", "POST * HTTP/1.1", "/ GET HTTP/1.1",
				"HTTP/1.1 200 OK"));
		return MalformedRequest.of("bad line", line + "\r\nHost: x\r\n\r\n", readingEnding(), 400);
	}

	private MalformedRequest longLine() {
		String line = "GET /" + "a".repeat(between(10_300, 500_000)) + " HTTP/1.1\r\nHost: x\r\n\r\n";
		return MalformedRequest.of("long line", line, readingEnding(), 431);
	}

	private MalformedRequest largeHeader() {
		String header = "X-A: " + "a".repeat(between(10_300, 500_000)) + "\r\n\r\n";
		return MalformedRequest.of("large header", HEAD + header, readingEnding(), 431);
	}

	private MalformedRequest manyHeaders() {
		return MalformedRequest.of("many headers", HEAD + "a:\r\n".repeat(between(201, 20_000)) + "\r\n",
				readingEnding(), 431);
	}

	private MalformedRequest badHeader() {
		String header = oneOf(List.of("no colon", ": no name", "a : b", "a\u0001: b", "a: b\u0000", "a: \rb",
				"\u00e9: b", "Host: twice"));
		return MalformedRequest.of("bad header", HEAD + header + "\r\n\r\n", readingEnding(), 400);
	}

	private MalformedRequest badLength() {
		String length = oneOf(List.of("-1", "+1", "0x1", "1e3", "1.0", "1 1", "1,1", "", "NaN", "\u00b2"));
		return MalformedRequest.of("bad length", HEAD + "Content-Length: " + length + "\r\n\r\na", readingEnding(),
				400);
	}

	private MalformedRequest conflictingFraming() {
		String chunked = "Transfer-Encoding: chunked\r\n";
		String framing = oneOf(List.of("Content-Length: 1\r\nContent-Length: 2\r\n", "Content-Length: 1\r\n" + chunked,
				chunked + "content-length: 0\r\n", chunked + chunked, "Transfer-Encoding: gzip, chunked\r\n",
				"Transfer-Encoding: xchunked\r\n", "Transfer-Encoding:\r\n"));
		return MalformedRequest.of("conflicting framing", HEAD + framing + "\r\n0\r\n\r\n", readingEnding(), 400);
	}

	private MalformedRequest badChunk() {
		String chunk = oneOf(List.of("x\r\n", "-5\r\nhello\r\n", "+5\r\nhello\r\n", " 5\r\nhello\r\n", "\r\n",
				"5\r\nhello!\r\n", "5\r\nhello0\r\n", "0x5\r\nhello\r\n", ";a=b\r\n"));
		return MalformedRequest.of("bad chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk + "0\r\n\r\n",
				readingEnding(), 400);
	}

	private MalformedRequest tooLargeBody() {
		String framing = oneOf(
				List.of("Content-Length: 10485761\r\n\r\n", "Content-Length: 9223372036854775808\r\n\r\n",
						"Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n"));
		return MalformedRequest.of("too large body", HEAD + framing + "a".repeat(between(0, 100_000)), readingEnding(),
				413);
	}

	private MalformedRequest stopsInHead() {
		String start = GOOD.substring(0, between(1, HEAD.length() + 20));
		Ending ending = readingEnding();
		return MalformedRequest.of("stops in head", start, ending, (ending == Ending.WAIT) ? 408 : 400);
	}

	private MalformedRequest stopsInBody() {
		String whole = oneOf(List.of(GOOD, GOOD_CHUNKED));
		Ending ending = readingEnding();
		return MalformedRequest.of("stops in body",
				whole.substring(0, between(whole.indexOf("\r\n\r\n") + 4, whole.length())), ending,
				(ending == Ending.WAIT) ? 408 : 400);
	}

	private MalformedRequest abandons() {
		String whole = oneOf(List.of(GOOD, GOOD_CHUNKED));
		return MalformedRequest.of("abandons", whole.substring(0, between(0, whole.length() + 1)),
				oneOf(List.of(Ending.CLOSE, Ending.RESET)), 0);
	}

	private MalformedRequest changedBytes() {
		byte[] bytes = oneOf(List.of(GOOD, GOOD_CHUNKED)).getBytes(StandardCharsets.ISO_8859_1);
		for (int i = between(1, 5); i > 0; i--) {
			bytes[this.random.nextInt(bytes.length)] = (byte) this.random.nextInt(256);
		}
		return new MalformedRequest("changed bytes", bytes, anyEnding(), 0);
	}

	private MalformedRequest missingBytes() {
		StringBuilder text = new StringBuilder(oneOf(List.of(GOOD, GOOD_CHUNKED)));
		int start = this.random.nextInt(text.length());
		text.delete(start, start + between(1, 8));
		return MalformedRequest.of("missing bytes", text.toString(), anyEnding(), 0);
	}

	private MalformedRequest bytesTooMany() {
		StringBuilder text = new StringBuilder(oneOf(List.of(GOOD, GOOD_CHUNKED)));
		String more = oneOf(List.of("\r\n", "\n", "\r", " ", "\u0000", ":", "HTTP/1.1", "hello", GOOD));
		text.insert(this.random.nextInt(text.length() + 1), more);
		return MalformedRequest.of("bytes too many", text.toString(), anyEnding(), 0);
	}

	private Ending anyEnding() {
		return oneOf(List.of(Ending.values()));
	}

	private Ending readingEnding() {
		return oneOf(List.of(Ending.WAIT, Ending.END_OUTPUT));
	}

	private int between(int from, int to) {
		return from + this.random.nextInt(to - from);
	}

	private <T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
