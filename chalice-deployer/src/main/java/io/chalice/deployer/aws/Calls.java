package io.chalice.deployer.aws;

import java.time.Duration;
import java.util.function.Supplier;

import software.amazon.awssdk.core.exception.SdkException;

import io.chalice.deployer.cloud.Backoff;
import io.chalice.deployer.cloud.TransientException;

/**
 * Makes calls, and says in the deployment's terms why one failed.
 */
final class Calls {

	private static final int ATTEMPTS = 6;

	private final Backoff backoff;

	Calls(Backoff backoff) {
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
		for (int attempt = 1;; attempt++) {
			try {
				return write(operation, call);
			}
			catch (TransientException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				Duration delay = this.backoff.delay(ex.reason(), attempt);
				this.backoff.sleep(delay);
			}
		}
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
			throw Errors.translate(operation, ex);
		}
	}

}
