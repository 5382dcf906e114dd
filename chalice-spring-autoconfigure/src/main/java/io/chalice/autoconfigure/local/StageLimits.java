package io.chalice.autoconfigure.local;

import java.time.Duration;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Functions;

/**
 * Ends a function's work when its own time-out is over, as Lambda does.
 *
 * @param functions the functions
 * @param limit how long each may take
 */
record StageLimits(Functions functions, Duration limit) implements Functions {

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		if (this.limit.compareTo(timeout) >= 0) {
			return this.functions.invoke(functionName, event, timeout);
		}
		FunctionResult result = this.functions.invoke(functionName, event, this.limit);
		return (result instanceof FunctionResult.TimedOut) ? new FunctionResult.Failed("Sandbox.Timedout",
				"Task timed out after %d seconds".formatted(this.limit.toSeconds())) : result;
	}

}
