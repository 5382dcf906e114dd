package io.chalice.local.send;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.local.control.EventDelivery;
import io.chalice.local.control.EventDelivery.Status;

/**
 * Calls functions, one after the other, and keeps what the last call wrote and how long
 * it took.
 */
final class RecordedFunctions implements BackendFunctions {

	private final BackendFunctions functions;

	private final FunctionLog log;

	private List<String> lines = List.of();

	private long milliseconds;

	RecordedFunctions(BackendFunctions functions, FunctionLog log) {
		this.functions = functions;
		this.log = log;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		long start = System.nanoTime();
		try (FunctionLog.Recording recording = this.log.record(functionName)) {
			FunctionResult result = this.functions.invoke(functionName, event, timeout);
			this.milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
			this.lines = recording.lines();
			return result;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new FunctionResult.Rejected("Interrupted");
		}
	}

	/**
	 * Tell what became of the last call.
	 * @param function the function that was called
	 * @param result what came of it
	 * @param error what went wrong, or empty
	 * @param next what AWS would do with what failed
	 * @return the delivery
	 */
	EventDelivery delivery(String function, FunctionResult result, String error, @Nullable String next) {
		String answer = (result instanceof FunctionResult.Succeeded succeeded)
				? new String(succeeded.payload(), StandardCharsets.UTF_8) : "";
		boolean failed = !error.isEmpty();
		return new EventDelivery(function, failed ? Status.FAILED : Status.SUCCEEDED, answer, failed ? error : null,
				failed ? next : null, this.lines, this.milliseconds);
	}

}
