package io.chalice.gateway.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One event on its way through one process. It ends exactly once, with a result or, if
 * the process went away before it took the event, without.
 */
final class InvocationExchange {

	private final FunctionEvent invocation;

	private final Instant deadline;

	private final CompletableFuture<Optional<InvocationResult>> result = new CompletableFuture<>();

	private volatile long taken;

	private volatile long ended;

	InvocationExchange(FunctionEvent invocation, Duration timeout) {
		this.invocation = invocation;
		this.deadline = Instant.now().plus(timeout);
	}

	FunctionEvent invocation() {
		return this.invocation;
	}

	String requestId() {
		return this.invocation.requestId();
	}

	Instant deadline() {
		return this.deadline;
	}

	CompletableFuture<Optional<InvocationResult>> result() {
		return this.result;
	}

	void take() {
		this.taken = System.nanoTime();
	}

	boolean end(InvocationResult value) {
		return end(Optional.of(value));
	}

	/**
	 * Ends this exchange unless it has ended, because its process has.
	 * @param exitCode the process's exit code
	 */
	void endByExit(int exitCode) {
		if (this.taken == 0) {
			end(Optional.empty());
			return;
		}
		end(new InvocationResult.Crashed(exitCode, ErrorReport.exit(requestId(), exitCode).payload()));
	}

	Duration duration() {
		return Duration.ofNanos(this.ended - this.taken);
	}

	private boolean end(Optional<InvocationResult> value) {
		if (this.ended == 0) {
			this.ended = System.nanoTime();
		}
		return this.result.complete(value);
	}

}
