package io.chalice.gateway.lambda;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * One process's side of the Lambda Runtime API: what the process may ask for and what it
 * says. {@link RuntimeApiServer} puts it on the wire.
 */
final class RuntimeApi {

	/** What Lambda takes as an event, and as a response (AWS, "Lambda quotas"). */
	static final int EVENT_LIMIT = 6 * 1024 * 1024;

	static final int RESPONSE_LIMIT = 6_291_556;

	private final CompletableFuture<Void> ready = new CompletableFuture<>();

	private final CompletableFuture<Void> checkpoint = new CompletableFuture<>();

	private final CompletableFuture<ErrorReport> initError = new CompletableFuture<>();

	private final Observer observer;

	private @Nullable InvocationExchange pending;

	private @Nullable InvocationExchange current;

	private boolean restored;

	private boolean closed;

	/**
	 * Creates the API of one process.
	 * @param observer learns what the process does
	 */
	RuntimeApi(Observer observer) {
		this.observer = observer;
	}

	// completes when the process asks for its first event
	CompletableFuture<Void> ready() {
		return this.ready;
	}

	// completes when the process may be frozen
	CompletableFuture<Void> checkpoint() {
		return this.checkpoint;
	}

	// completes when the process reports that it cannot start
	CompletableFuture<ErrorReport> initError() {
		return this.initError;
	}

	/**
	 * Gives the process an event for its next request.
	 * @param exchange the event's exchange
	 * @return whether there can be a next request
	 */
	synchronized boolean offer(InvocationExchange exchange) {
		if (this.closed) {
			return false;
		}
		this.pending = exchange;
		notifyAll();
		return true;
	}

	synchronized void restore() {
		this.restored = true;
		notifyAll();
	}

	/** Lets every waiting request of the process go. */
	synchronized void close() {
		this.closed = true;
		notifyAll();
	}

	/**
	 * Waits for an event.
	 * @return the event to work on, or nothing when there will be none
	 * @throws InterruptedException if the waiting thread was interrupted
	 */
	Optional<InvocationExchange> next() throws InterruptedException {
		this.observer.idle();
		this.ready.complete(null);
		synchronized (this) {
			while (this.pending == null && !this.closed) {
				wait();
			}
			InvocationExchange exchange = this.closed ? null : this.pending;
			if (exchange != null) {
				exchange.take();
				this.observer.taken(exchange);
			}
			this.current = exchange;
			this.pending = null;
			return Optional.ofNullable(exchange);
		}
	}

	/**
	 * Waits for the restore.
	 * @return whether there will be one
	 * @throws InterruptedException if the waiting thread was interrupted
	 */
	boolean restoreNext() throws InterruptedException {
		this.checkpoint.complete(null);
		synchronized (this) {
			while (!this.restored && !this.closed) {
				wait();
			}
			return !this.closed;
		}
	}

	synchronized Optional<InvocationExchange> current(String requestId) {
		return Optional.ofNullable(this.current).filter((exchange) -> exchange.requestId().equals(requestId));
	}

	/**
	 * Ends what the process was given, because it exited.
	 * @param exitCode the process's exit code
	 */
	void exited(int exitCode) {
		close();
		synchronized (this) {
			if (this.current != null) {
				this.current.endByExit(exitCode);
			}
			if (this.pending != null) {
				this.pending.endByExit(exitCode);
			}
		}
	}

	/**
	 * Learns what a process does.
	 */
	interface Observer {

		/** The process is done with everything it got so far. */
		void idle();

		/**
		 * The process is about to get an event.
		 * @param exchange the event's exchange
		 */
		void taken(InvocationExchange exchange);

	}

}
