package io.chalice.gateway.server;

import java.time.Duration;

/**
 * What clients may take from a {@link LocalServer}. Times are totals, not pauses between
 * bytes, so that a client sending one byte at a time gains nothing.
 *
 * @param connections how many connections may be open at once; one more is answered 503
 * @param idle how long a connection may wait for its next request
 * @param head how long a request line and its headers may take from their first byte
 * @param body how long a request body may take
 * @param response how long a client may take to accept a response
 * @param linger how long the rest of a refused request is read and thrown away, so that
 * the client gets to read the answer
 */
public record ServerLimits(int connections, Duration idle, Duration head, Duration body, Duration response,
		Duration linger) {

	/**
	 * The largest request body in bytes, the payload size quota of API Gateway.
	 */
	public static final int BODY_BYTES = 10 * 1024 * 1024;

	/**
	 * The largest request line and header values together in bytes, a quota of API
	 * Gateway.
	 */
	public static final int LINE_AND_HEADER_VALUE_BYTES = 10_240;

	/**
	 * The largest number of header lines.
	 */
	public static final int HEADERS = 200;

	/**
	 * The limits that local mode uses.
	 * @return the limits
	 */
	public static ServerLimits defaults() {
		return new ServerLimits(512, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(60),
				Duration.ofSeconds(60), Duration.ofSeconds(2));
	}

}
