package io.chalice.gateway.event;

import java.time.Duration;
import java.util.concurrent.Executor;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.function.PayloadLimits;

/**
 * What event sources call, and what they call it by.
 *
 * @param functions the functions
 * @param clock the time
 * @param executor where functions are called: as many at once as it has threads for
 * @param account whose account it is
 * @param timeout how long a function may take
 */
public record EventBackend(BackendFunctions functions, PollerClock clock, Executor executor, AccountRegion account,
		Duration timeout) {

	/**
	 * Create a backend that calls one function after the other, on the thread that sends
	 * or moves the clock, and holds them to Lambda's limits.
	 * @param functions the functions
	 * @param clock the time
	 * @param timeout how long a function may take
	 * @return the backend
	 */
	public static EventBackend sequential(BackendFunctions functions, PollerClock clock, Duration timeout) {
		return new EventBackend(new PayloadLimits(functions), clock, Runnable::run, AccountRegion.LOCAL, timeout);
	}

}
