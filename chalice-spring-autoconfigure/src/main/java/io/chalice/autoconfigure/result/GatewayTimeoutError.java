package io.chalice.autoconfigure.result;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.ChaliceViewError;

/**
 * A result that was still to come did not come in time.
 */
final class GatewayTimeoutError extends ChaliceViewError {

	private static final long serialVersionUID = 1L;

	private static final int GATEWAY_TIMEOUT = 504;

	private static final Logger logger = LoggerFactory.getLogger(GatewayTimeoutError.class);

	GatewayTimeoutError(long millis) {
		super(GATEWAY_TIMEOUT, "The result did not come within the time left");
		logger.error("A result that was still to come did not come within the {} ms that the invocation had left",
				millis);
	}

}
