package io.chalice.deployer.cloud;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a call is made again: longer every time, and never quite as
 * long as others that wait for the same.
 *
 * @see <a href=
 * "https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
 * back-off and jitter</a>
 */
public final class RetryBackoff {

	private static final long FIRST = 400;

	private static final long LONGEST = 20_000;

	private static final long LONGEST_POLL = 3_000;

	private final RandomGenerator random;

	private final Sleeper sleeper;

	/**
	 * Create a back-off.
	 * @param random spreads the waiting
	 * @param sleeper waits
	 */
	public RetryBackoff(RandomGenerator random, Sleeper sleeper) {
		this.random = random;
		this.sleeper = sleeper;
	}

	/**
	 * Return how long to wait.
	 * @param reason why
	 * @param attempt how often it was tried before, from 1
	 * @return the delay
	 */
	public Duration delay(TransientException.Cause reason, int attempt) {
		long limit = (reason == TransientException.Cause.PREPARING) ? LONGEST_POLL : LONGEST;
		long longest = Math.min(limit, FIRST << Math.min(attempt - 1, 10));
		return Duration.ofMillis(longest / 2 + this.random.nextLong(longest / 2 + 1));
	}

	/**
	 * Return how long to wait in all before giving up.
	 * @param reason why
	 * @return the time
	 */
	public Duration patience(TransientException.Cause reason) {
		return switch (reason) {
			case THROTTLED -> Duration.ofMinutes(3);
			case NOT_READY -> Duration.ofMinutes(2);
			// making a snapshot runs the function's whole initialisation
			case PREPARING -> Duration.ofMinutes(16);
			case PROPAGATING -> Duration.ofSeconds(40);
			case UNAVAILABLE -> Duration.ofSeconds(30);
		};
	}

	/**
	 * Wait.
	 * @param delay how long
	 */
	public void sleep(Duration delay) {
		this.sleeper.sleep(delay);
	}

	/**
	 * Waits.
	 */
	@FunctionalInterface
	public interface Sleeper {

		/**
		 * Wait.
		 * @param delay how long
		 */
		void sleep(Duration delay);

		/**
		 * Return a sleeper that lets its thread sleep.
		 * @return the sleeper
		 */
		static Sleeper ofThread() {
			return (delay) -> {
				try {
					Thread.sleep(delay.toMillis());
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					throw new InterruptedDeployException();
				}
			};
		}

	}

}
