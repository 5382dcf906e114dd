package io.chalice.gateway.event;

import java.time.Instant;

/**
 * The time as event sources see it, and what wakes them. Thread-safe.
 */
public interface PollerClock {

	/**
	 * Return the time.
	 * @return the time
	 */
	Instant now();

	/**
	 * Have something done at a time.
	 * @param due when; at once, or with the next move of the clock, when it has passed
	 * @param task what; may plan more
	 */
	void schedule(Instant due, Runnable task);

}
