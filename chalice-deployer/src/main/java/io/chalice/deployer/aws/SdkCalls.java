package io.chalice.deployer.aws;

import java.time.Duration;
import java.util.function.Supplier;

import software.amazon.awssdk.core.exception.SdkException;

import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.TransientException;

/**
 * Makes calls, and says in the deployment's terms why one failed.
 */
final class SdkCalls {

	private static final int ATTEMPTS = 6;

	private static final int FIRST_ATTEMPTS = 3;

	private final RetryBackoff backoff;

	SdkCalls(RetryBackoff backoff) {
		this.backoff = backoff;
	}

	/**
	 * Make a call that changes nothing, again when it may then succeed.
	 * @param <T> what it returns
	 * @param operation the service and operation
	 * @param call the call
	 * @return what it returns
	 */
	<T> T read(String operation, Supplier<T> call) {
		return read(operation, call, ATTEMPTS);
	}

	// the first call tells quickly that there is nobody to call
	<T> T first(String operation, Supplier<T> call) {
		return read(operation, call, FIRST_ATTEMPTS);
	}

	private <T> T read(String operation, Supplier<T> call, int attempts) {
		for (int attempt = 1;; attempt++) {
			try {
				return write(operation, call);
			}
			catch (TransientException ex) {
				if (attempt == attempts) {
					throw ex;
				}
				Duration delay = this.backoff.delay(ex.reason(), attempt);
				this.backoff.sleep(delay);
			}
		}
	}

	/**
	 * Make a call that changes nothing, once: whoever makes it tells that it waits.
	 * @param <T> what it returns
	 * @param operation the service and operation
	 * @param call the call
	 * @return what it returns
	 */
	<T> T once(String operation, Supplier<T> call) {
		return write(operation, call);
	}

	/**
	 * Make a call that changes something, once.
	 * @param <T> what it returns
	 * @param operation the service and operation
	 * @param call the call
	 * @return what it returns
	 */
	<T> T write(String operation, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (SdkException ex) {
			throw CallErrors.translate(operation, ex);
		}
	}

}
