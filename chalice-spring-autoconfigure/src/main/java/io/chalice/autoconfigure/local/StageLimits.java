package io.chalice.autoconfigure.local;

import java.time.Duration;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

/**
 * Ends a function's work when its own time-out is over, as Lambda does.
 *
 * @param functions the functions
 * @param limit how long each may take
 */
record StageLimits(BackendFunctions functions, Duration limit) implements BackendFunctions {

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
