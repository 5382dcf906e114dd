package io.chalice.gateway.function;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.lambda.EventTooLargeException;
import io.chalice.gateway.lambda.FunctionClosedException;
import io.chalice.gateway.lambda.FunctionStartException;
import io.chalice.gateway.lambda.InvocationResult;
import io.chalice.gateway.lambda.LambdaFunction;

/**
 * Functions in processes of their own, behind the Lambda Runtime API. Whatever way a
 * process fails is a function error, as it is to the callers of Lambda.
 */
public final class LambdaFunctions implements BackendFunctions, AutoCloseable {

	private final Map<String, LambdaFunction> functions;

	private final Consumer<String> requestIds;

	private final TimedCalls calls = new TimedCalls();

	/**
	 * Call functions by their names.
	 * @param functions the functions, which whoever created them closes
	 */
	public LambdaFunctions(Map<String, LambdaFunction> functions) {
		this(functions, (requestId) -> {
		});
	}

	/**
	 * Call functions by their names, and tell under which id.
	 * @param functions the functions, which whoever created them closes
	 * @param requestIds is told the id of each call before it is made, by the thread that
	 * calls; the functions' logs name it
	 */
	public LambdaFunctions(Map<String, LambdaFunction> functions, Consumer<String> requestIds) {
		this.functions = Map.copyOf(functions);
		this.requestIds = requestIds;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		LambdaFunction function = this.functions.get(functionName);
		if (function == null) {
			return new FunctionResult.Rejected("No function is named '%s'".formatted(functionName));
		}
		String requestId = UUID.randomUUID().toString();
		this.requestIds.accept(requestId);
		return this.calls.call(functionName, () -> invoke(function, requestId, event), timeout);
	}

	private static FunctionResult invoke(LambdaFunction function, String requestId, byte[] event)
			throws InterruptedException {
		try {
			return of(function.invoke(requestId, event));
		}
		catch (EventTooLargeException ex) {
			return new FunctionResult.EventTooLarge(ex.size());
		}
		catch (FunctionStartException | FunctionClosedException ex) {
			return new FunctionResult.Rejected(String.valueOf(ex.getMessage()));
		}
	}

	static FunctionResult of(InvocationResult result) {
		if (result instanceof InvocationResult.Success success) {
			return new FunctionResult.Succeeded(success.payload());
		}
		if (result instanceof InvocationResult.FunctionError error) {
			return new FunctionResult.Failed(error.type(), error.message());
		}
		if (result instanceof InvocationResult.InitFailed failed) {
			return new FunctionResult.Failed(failed.type(), failed.message());
		}
		if (result instanceof InvocationResult.TimedOut timedOut) {
			return new FunctionResult.Failed("Sandbox.Timedout",
					"Task timed out after %d seconds".formatted(timedOut.timeout().toSeconds()));
		}
		InvocationResult.Crashed crashed = (InvocationResult.Crashed) result;
		return new FunctionResult.Failed("Runtime.ExitError", "Exit status %d".formatted(crashed.exitCode()));
	}

	/**
	 * Take no more calls.
	 */
	@Override
	public void close() {
		this.calls.close();
	}

}
