package io.chalice.gateway.function;

import java.time.Duration;
import java.util.concurrent.Callable;
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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.FunctionResult;

/**
 * Calls functions on worker threads, so that the caller can stop waiting; the thread is
 * interrupted then.
 */
final class TimedCalls implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(TimedCalls.class);

	private final ExecutorService workers = Executors.newCachedThreadPool(new Workers());

	FunctionResult call(String functionName, Callable<FunctionResult> target, Duration timeout) {
		try {
			return await(functionName, this.workers.submit(target), timeout);
		}
		catch (RejectedExecutionException | CancellationException ex) {
			return new FunctionResult.Rejected("The functions are closed");
		}
	}

	private FunctionResult await(String functionName, Future<FunctionResult> call, Duration timeout) {
		try {
			return call.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
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
		catch (InterruptedException ex) {
			call.cancel(true);
			Thread.currentThread().interrupt();
			return new FunctionResult.Rejected("Interrupted while waiting for function '%s'".formatted(functionName));
		}
	}

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
