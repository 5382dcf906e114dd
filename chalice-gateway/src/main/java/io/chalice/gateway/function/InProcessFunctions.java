package io.chalice.gateway.function;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

/**
 * Functions of this JVM. What they throw is a function error, as on Lambda.
 */
public final class InProcessFunctions implements BackendFunctions, AutoCloseable {

	private final Map<String, UnaryOperator<byte[]>> targets;

	private final TimedCalls calls = new TimedCalls();

	/**
	 * Create functions.
	 * @param targets what each function does: event to response, both JSON as UTF-8
	 */
	public InProcessFunctions(Map<String, UnaryOperator<byte[]>> targets) {
		this.targets = Map.copyOf(targets);
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		UnaryOperator<byte[]> target = this.targets.get(functionName);
		if (target == null) {
			return new FunctionResult.Rejected("No function is named '%s'".formatted(functionName));
		}
		return this.calls.call(functionName, () -> new FunctionResult.Succeeded(target.apply(event)), timeout);
	}

	/**
	 * Interrupt what is being worked on and take no more.
	 */
	@Override
	public void close() {
		this.calls.close();
	}

}
