package io.chalice.gateway.event;

import java.time.Duration;

/**
 * How long Lambda waits before it calls a function with an event again: a minute after
 * the first failure of the function and two after the second; when the function could not
 * be called at all, a second, twice as long after each time and five minutes at most.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">Errors
 * and retries with asynchronous invocation</a>
 */
final class RetryDelay {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final int DOUBLINGS = 9;

	private RetryDelay() {
	}

	static Duration afterFailure(int failures) {
		return Duration.ofMinutes(failures);
	}

	static Duration afterRejection(int rejections) {
		Duration delay = Duration.ofSeconds(1L << Math.min(rejections - 1, DOUBLINGS));
		return (delay.compareTo(LONGEST) < 0) ? delay : LONGEST;
	}

}
