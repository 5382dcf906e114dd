package io.chalice.gateway.function;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Functions;

/**
 * Functions of this JVM. Each call runs on a worker thread, so that the caller can stop
 * waiting; the thread is interrupted then.
 */
public final class InProcessFunctions implements Functions, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(InProcessFunctions.class);

	private final Map<String, UnaryOperator<byte[]>> targets;

	private final ExecutorService workers = Executors.newCachedThreadPool(new Workers());

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
		Future<byte[]> call;
		try {
			call = this.workers.submit(() -> target.apply(event));
		}
		catch (RejectedExecutionException ex) {
			return new FunctionResult.Rejected("The functions are closed");
		}
		return await(functionName, call, timeout);
	}

	private FunctionResult await(String functionName, Future<byte[]> call, Duration timeout) {
		try {
			return new FunctionResult.Succeeded(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			call.cancel(true);
			return new FunctionResult.TimedOut(timeout);
		}
		catch (ExecutionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			logger.error("Function '{}' failed", functionName, cause);
			return new FunctionResult.Failed(cause.getClass().getName(),
					(cause.getMessage() != null) ? cause.getMessage() : "");
		}
		catch (CancellationException ex) {
			return new FunctionResult.Rejected("The functions are closed");
		}
		catch (InterruptedException ex) {
			call.cancel(true);
			Thread.currentThread().interrupt();
			return new FunctionResult.Rejected("Interrupted while waiting for function '%s'".formatted(functionName));
		}
	}

	/**
	 * Interrupt what is being worked on and take no more.
	 */
	@Override
	public void close() {
		this.workers.shutdownNow();
	}

	private static final class Workers implements ThreadFactory {

		private final AtomicInteger count = new AtomicInteger();

		@Override
		public Thread newThread(Runnable task) {
			Thread thread = new Thread(task, "function-" + this.count.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		}

	}

}
