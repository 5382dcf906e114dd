package io.chalice.gateway.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.lambda.InvocationResult.InitFailed;
import io.chalice.gateway.lambda.InvocationResult.TimedOut;

/**
 * The processes of one function configuration. They are started when events come and are
 * used again; no more run at once than the configuration says.
 */
final class ProcessPool {

	/** AWS, "Improving startup performance with Lambda SnapStart". */
	private static final Duration RESTORE_TIMEOUT = Duration.ofSeconds(10);

	private final FunctionConfiguration configuration;

	private final Path nativeLibrary;

	private final LogListener listener;

	private final Deque<FunctionProcess> idle = new ArrayDeque<>();

	private final Set<FunctionProcess> starting = new HashSet<>();

	private final Set<FunctionProcess> working = new HashSet<>();

	private int taken;

	private boolean retired;

	ProcessPool(FunctionConfiguration configuration, Path nativeLibrary, LogListener listener) {
		this.configuration = configuration;
		this.nativeLibrary = nativeLibrary;
		this.listener = listener;
	}

	FunctionConfiguration configuration() {
		return this.configuration;
	}

	/**
	 * Has an event answered.
	 * @param invocation the event
	 * @return the result, or nothing if this pool retired before a process took the event
	 * @throws InterruptedException if the thread was interrupted
	 */
	Optional<InvocationResult> invoke(FunctionEvent invocation) throws InterruptedException {
		if (!acquire()) {
			return Optional.empty();
		}
		try {
			return serve(invocation);
		}
		finally {
			release();
		}
	}

	/**
	 * Starts a process ahead of the events, unless there is one.
	 * @return what went wrong, if something did
	 * @throws InterruptedException if the thread was interrupted
	 */
	Optional<InitFailed> prepare() throws InterruptedException {
		if (!acquire()) {
			return Optional.empty();
		}
		try {
			FunctionProcess process = takeIdle();
			if (process == null) {
				process = start();
				Optional<ErrorReport> error = process.initialize(this.configuration.initTimeout(), "init");
				if (error.isPresent() && !isRetired()) {
					return error.map(ProcessPool::failed);
				}
			}
			giveBack(process);
			return Optional.empty();
		}
		finally {
			release();
		}
	}

	private Optional<InvocationResult> serve(FunctionEvent invocation) throws InterruptedException {
		FunctionProcess used = takeIdle();
		if (used != null) {
			Optional<InvocationResult> result = exchange(used, invocation, this.configuration.timeout());
			if (result.isPresent()) {
				return result;
			}
		}
		if (isRetired()) {
			return Optional.empty();
		}
		FunctionProcess process = start();
		Duration remaining = this.configuration.timeout();
		Optional<ErrorReport> error = process.initialize(this.configuration.initTimeout(), "init");
		if (isSlow(error) && !isRetired()) {
			// AWS, "Understanding the Lambda execution environment lifecycle": Lambda
			// initializes again with the invocation, within the function's time-out
			long start = System.nanoTime();
			process = start();
			error = process.initialize(remaining, "invoke");
			remaining = remaining.minusNanos(System.nanoTime() - start);
			if (isSlow(error) || remaining.isNegative()) {
				process.stop();
				return isRetired() ? Optional.empty() : Optional.of(timedOut(invocation));
			}
		}
		if (error.isPresent()) {
			return isRetired() ? Optional.empty() : error.map((report) -> failed(report.of(invocation.requestId())));
		}
		Optional<InvocationResult> result = exchange(process, invocation, remaining);
		if (result.isEmpty() && !isRetired()) {
			return Optional.of(failed(ErrorReport.exit(invocation.requestId(), process.exitCode())));
		}
		return result;
	}

	private boolean isSlow(Optional<ErrorReport> error) {
		return this.configuration.initializationType() == InitializationType.ON_DEMAND
				&& error.filter((report) -> report.type().equals(ErrorReport.TIMEOUT)).isPresent();
	}

	private Optional<InvocationResult> exchange(FunctionProcess process, FunctionEvent invocation, Duration limit)
			throws InterruptedException {
		if (!startWork(process)) {
			process.stop();
			return Optional.empty();
		}
		try {
			Optional<ErrorReport> error = process.restore(RESTORE_TIMEOUT);
			if (error.isPresent()) {
				return error.map((report) -> failed(report.of(invocation.requestId())));
			}
			return process.exchange(invocation, limit);
		}
		finally {
			giveBack(process);
		}
	}

	private TimedOut timedOut(FunctionEvent invocation) {
		Duration timeout = this.configuration.timeout();
		return new TimedOut(timeout, ErrorReport.timeout(invocation.requestId(), timeout).payload());
	}

	private static InitFailed failed(ErrorReport error) {
		return new InitFailed(error.type(), error.message(), error.payload());
	}

	private FunctionProcess start() {
		FunctionProcess process = FunctionProcess.start(this.configuration, this.nativeLibrary, this.listener);
		synchronized (this) {
			this.starting.add(process);
		}
		if (isRetired()) {
			process.kill();
		}
		return process;
	}

	private synchronized boolean acquire() throws InterruptedException {
		while (this.taken == this.configuration.concurrency() && !this.retired) {
			wait();
		}
		if (this.retired) {
			return false;
		}
		this.taken++;
		return true;
	}

	private synchronized void release() {
		this.taken--;
		this.starting.removeIf((process) -> !process.isAlive());
		notifyAll();
	}

	private synchronized @Nullable FunctionProcess takeIdle() {
		this.idle.removeIf((process) -> !process.isAlive());
		return this.idle.poll();
	}

	private synchronized boolean startWork(FunctionProcess process) {
		this.starting.remove(process);
		if (this.retired) {
			return false;
		}
		this.working.add(process);
		return true;
	}

	private void giveBack(FunctionProcess process) {
		synchronized (this) {
			this.starting.remove(process);
			this.working.remove(process);
			if (!this.retired && process.isAlive()) {
				this.idle.push(process);
				return;
			}
		}
		process.stop();
	}

	synchronized List<ProcessHandle> waiting() {
		return this.idle.stream().map(FunctionProcess::handle).toList();
	}

	private synchronized boolean isRetired() {
		return this.retired;
	}

	synchronized boolean isFinished() {
		return this.retired && this.working.isEmpty() && this.starting.isEmpty();
	}

	/**
	 * Takes no further event. Processes that work on one may finish it; the others are
	 * stopped. Requests that wait for a process come back without a result.
	 */
	void retire() {
		List<FunctionProcess> unused;
		synchronized (this) {
			this.retired = true;
			this.idle.addAll(this.starting);
			unused = List.copyOf(this.idle);
			this.idle.clear();
			notifyAll();
		}
		unused.forEach(FunctionProcess::kill);
		unused.forEach(FunctionProcess::stop);
	}

	/**
	 * Stops all processes, whatever they are doing.
	 */
	void close() {
		List<FunctionProcess> busy;
		synchronized (this) {
			this.retired = true;
			busy = List.copyOf(this.working);
		}
		busy.forEach(FunctionProcess::kill);
		retire();
		busy.forEach(FunctionProcess::stop);
	}

}
