package io.chalice.autoconfigure.result;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * The call whose result is awaited.
 *
 * @param path the request's path, or {@code null} of an event
 * @param context what Lambda says of the invocation, or {@code null} outside it
 */
record ResultCall(@Nullable String path, @Nullable Context context) {

	/** API Gateway's own limit, where Lambda sets none. */
	private static final long DEFAULT_MILLIS = 29_000;

	/** What is left to send the answer that nothing came. */
	private static final long RESERVE_MILLIS = 200;

	/**
	 * Wait for a value within the time that the invocation has left.
	 * @param future what brings it
	 * @return the value
	 * @throws Exception what it brings instead
	 * @throws GatewayTimeoutError when nothing comes in time; the future is cancelled
	 */
	@Nullable Object await(Future<?> future) throws Exception {
		long millis = millisLeft();
		try {
			return future.get(millis, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			future.cancel(true);
			throw new GatewayTimeoutError(millis);
		}
		catch (ExecutionException ex) {
			throw ThrownCause.of(ex);
		}
	}

	private long millisLeft() {
		return (this.context != null) ? Math.max(1, this.context.getRemainingTimeInMillis() - RESERVE_MILLIS)
				: DEFAULT_MILLIS;
	}

}
