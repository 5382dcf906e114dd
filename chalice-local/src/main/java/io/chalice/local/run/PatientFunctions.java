package io.chalice.local.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

/**
 * Waits a moment for a busy process before another one is started, where Lambda would
 * start one at once: starting takes longer than most requests, and what an application
 * keeps in memory stays in one place.
 */
final class PatientFunctions implements BackendFunctions {

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final BackendFunctions functions;

	private final Duration patience;

	/** As many permits as a function is believed to have processes. */
	private final Map<String, Semaphore> processes = new ConcurrentHashMap<>();

	PatientFunctions(BackendFunctions functions) {
		this(functions, PATIENCE);
	}

	PatientFunctions(BackendFunctions functions, Duration patience) {
		this.functions = functions;
		this.patience = patience;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		Semaphore free = this.processes.computeIfAbsent(functionName, (name) -> new Semaphore(1, true));
		if (!await(free)) {
			return new FunctionResult.Rejected("Interrupted while waiting for function '%s'".formatted(functionName));
		}
		try {
			return this.functions.invoke(functionName, event, timeout);
		}
		finally {
			free.release();
		}
	}

	/**
	 * Wait for a free process. A call that waits in vain gets a process of its own, which
	 * others may use after it.
	 * @param free the function's processes
	 * @return whether to call it
	 */
	private boolean await(Semaphore free) {
		try {
			free.tryAcquire(this.patience.toNanos(), TimeUnit.NANOSECONDS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
