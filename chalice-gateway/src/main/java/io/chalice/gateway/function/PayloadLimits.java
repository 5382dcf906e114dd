package io.chalice.gateway.function;

import java.time.Duration;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

/**
 * Enforces how much Lambda takes and gives in a synchronous call: 6 MB and 100 bytes each
 * way.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
public final class PayloadLimits implements BackendFunctions {

	/** The largest event and the largest response in bytes. */
	public static final int LIMIT = 6 * 1024 * 1024 + 100;

	private final BackendFunctions functions;

	/**
	 * Put the limits in front of functions.
	 * @param functions the functions
	 */
	public PayloadLimits(BackendFunctions functions) {
		this.functions = functions;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		if (event.length > LIMIT) {
			return new FunctionResult.EventTooLarge(event.length);
		}
		FunctionResult result = this.functions.invoke(functionName, event, timeout);
		if (result instanceof FunctionResult.Succeeded succeeded && succeeded.payload().length > LIMIT) {
			return new FunctionResult.Failed("Function.ResponseSizeTooLarge",
					"Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
						.formatted(succeeded.payload().length, LIMIT));
		}
		return result;
	}

}
