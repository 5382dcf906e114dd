package io.chalice.gateway.event;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How Lambda handles what a function is called with asynchronously.
 *
 * @param maximumRetries how often a call that failed is repeated: 0 to 2
 * @param maximumAge how long an event is kept: 60 s to 6 h
 * @param onSuccess the ARN of what is told when a call succeeded, or {@code null}
 * @param onFailure the ARN of what is told when Lambda gives up, or {@code null}
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html">Error
 * handling settings for asynchronous invocations</a>
 */
public record AsynchronousSettings(int maximumRetries, Duration maximumAge, @Nullable String onSuccess,
		@Nullable String onFailure) {

	private static final Duration SHORTEST_AGE = Duration.ofMinutes(1);

	private static final Duration LONGEST_AGE = Duration.ofHours(6);

	private static final int MOST_RETRIES = 2;

	/** What Lambda does unless told otherwise. */
	public static final AsynchronousSettings DEFAULT = new AsynchronousSettings(MOST_RETRIES, LONGEST_AGE, null, null);

	public AsynchronousSettings {
		if (maximumRetries < 0 || maximumRetries > MOST_RETRIES) {
			throw new IllegalArgumentException("%d retries: Lambda takes 0 to 2".formatted(maximumRetries));
		}
		if (maximumAge.compareTo(SHORTEST_AGE) < 0 || maximumAge.compareTo(LONGEST_AGE) > 0) {
			throw new IllegalArgumentException(
					"A maximum age of %d s: Lambda takes 60 s to 21600 s".formatted(maximumAge.toSeconds()));
		}
	}

	/**
	 * Return a copy with destinations.
	 * @param onSuccess the ARN of what is told of success, or {@code null}
	 * @param onFailure the ARN of what is told of failure, or {@code null}
	 * @return the copy
	 */
	public AsynchronousSettings withDestinations(@Nullable String onSuccess, @Nullable String onFailure) {
		return new AsynchronousSettings(this.maximumRetries, this.maximumAge, onSuccess, onFailure);
	}

}
