package io.chalice.gateway.server;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chalice.gateway.Header;

/**
 * The headers of a request and what they say about the message itself (RFC 9112, sections
 * 6 and 9).
 *
 * @param all the headers with their case, order and repeats
 */
record RequestHeaders(List<Header> all) {

	/**
	 * The body's length when only its chunks tell it.
	 */
	static final long CHUNKED = -1;

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private static final int LONGEST_NUMBER = 18;

	/**
	 * The length of the body.
	 * @param line the request line
	 * @return the length in bytes, or {@link #CHUNKED}
	 */
	long bodyLength(RequestLine line) {
		List<String> lengths = values("Content-Length").toList();
		List<String> codings = values("Transfer-Encoding").toList();
		if (!codings.isEmpty()) {
			boolean chunked = codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
			if (!chunked || !lengths.isEmpty() || !line.isHttp11()) {
				throw new RejectedRequestException(Rejection.BAD_REQUEST);
			}
			return CHUNKED;
		}
		if (lengths.isEmpty()) {
			return 0;
		}
		if (lengths.size() > 1 || !DIGITS.matcher(lengths.get(0)).matches()) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
		return (lengths.get(0).length() > LONGEST_NUMBER) ? Long.MAX_VALUE : Long.parseLong(lengths.get(0));
	}

	/**
	 * Whether the client waits for {@code 100 Continue} before it sends the body.
	 * @param line the request line
	 * @return whether it does
	 */
	boolean expectsContinue(RequestLine line) {
		List<String> expectations = values("Expect").toList();
		if (expectations.isEmpty() || !line.isHttp11()) {
			return false;
		}
		if (expectations.size() > 1 || !expectations.get(0).equalsIgnoreCase("100-continue")) {
			throw new RejectedRequestException(Rejection.EXPECTATION_FAILED);
		}
		return true;
	}

	boolean keepsConnection(RequestLine line) {
		List<String> options = values("Connection").flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.toList();
		if (options.stream().anyMatch("close"::equalsIgnoreCase)) {
			return false;
		}
		return line.isHttp11() || options.stream().anyMatch("keep-alive"::equalsIgnoreCase);
	}

	/**
	 * Refuse a request that does not say, or says twice, which host it is for (RFC 9112,
	 * section 3.2).
	 * @param line the request line
	 */
	void checkHost(RequestLine line) {
		long hosts = values("Host").count();
		if (hosts > 1 || (hosts == 0 && line.isHttp11())) {
			throw new RejectedRequestException(Rejection.BAD_REQUEST);
		}
	}

	private Stream<String> values(String name) {
		return this.all.stream().filter((header) -> header.name().equalsIgnoreCase(name)).map(Header::value);
	}

}
