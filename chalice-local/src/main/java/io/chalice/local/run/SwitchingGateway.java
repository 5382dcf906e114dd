package io.chalice.local.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;

/**
 * Has requests answered by the newest generation. While one is being made they wait for
 * it; those that are already being answered are so by the old one.
 */
public final class SwitchingGateway implements Gateway, AutoCloseable {

	private static final GatewayResponse CLOSED = new GatewayResponse(503, List.of(), new byte[0]);

	private final Staleness staleness;

	private final RequestCalls calls = new RequestCalls();

	private @Nullable Generation current;

	private boolean paused = true;

	private boolean closed;

	/**
	 * Create a gateway at which requests wait for the first generation.
	 * @param staleness tells whether the current generation is out of date
	 */
	public SwitchingGateway(Staleness staleness) {
		this.staleness = staleness;
	}

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		this.calls.begin();
		return with((generation) -> generation.handle(request)).orElse(CLOSED);
	}

	/**
	 * Have the newest generation do something. While one is being made it is waited for.
	 * @param <T> what comes of it
	 * @param action what to do
	 * @return what comes of it; nothing when this gateway is closed
	 */
	public <T> Optional<T> with(Function<Generation, T> action) {
		Generation generation = enter();
		if (generation == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(action.apply(generation));
		}
		finally {
			generation.leave();
		}
	}

	/**
	 * Return which functions requests have called.
	 * @return the calls of each request, to be taken by the thread that has answered it
	 */
	public RequestCalls calls() {
		return this.calls;
	}

	/**
	 * Return the functions of the newest generation, for events that do not come from the
	 * API.
	 * @return functions that are always the newest
	 */
	public BackendFunctions functions() {
		return (name, event, timeout) -> with((generation) -> generation.functions().invoke(name, event, timeout))
			.orElseGet(() -> new FunctionResult.Rejected("The application has ended"));
	}

	private @Nullable Generation enter() {
		try {
			while (true) {
				if (this.staleness.isStale()) {
					pause();
					this.staleness.refresh();
				}
				else {
					Generation generation = take();
					if (generation != null) {
						return generation;
					}
				}
				if (!awaitResumption()) {
					return null;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private synchronized @Nullable Generation take() {
		Generation generation = (this.paused || this.closed) ? null : this.current;
		if (generation != null) {
			generation.enter();
		}
		return generation;
	}

	private synchronized boolean awaitResumption() throws InterruptedException {
		while (this.paused && !this.closed) {
			wait();
		}
		return !this.closed;
	}

	/**
	 * Have requests wait from now on.
	 */
	public synchronized void pause() {
		this.paused = true;
	}

	/**
	 * Let requests go on with the generation there is.
	 */
	public synchronized void resume() {
		this.paused = this.current == null;
		notifyAll();
	}

	/**
	 * Return whether there is no generation that could answer.
	 * @return {@code true} before the first one and after {@link #drain()}
	 */
	public synchronized boolean isEmpty() {
		return this.current == null;
	}

	/**
	 * Take a generation for all requests that come or wait. The old one is retired.
	 * @param generation the new generation
	 */
	public void switchTo(Generation generation) {
		Generation old;
		synchronized (this) {
			if (this.closed) {
				generation.close();
				return;
			}
			old = this.current;
			this.current = generation;
			resume();
		}
		if (old != null) {
			old.retire();
		}
	}

	/**
	 * Let the current generation finish what it is doing, and close it. Requests wait for
	 * the next one.
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void drain() throws InterruptedException {
		Generation old;
		synchronized (this) {
			this.paused = true;
			old = this.current;
			this.current = null;
		}
		if (old != null) {
			old.retireAndWait();
		}
	}

	/**
	 * Answer all requests with an error from now on and stop the current generation at
	 * once.
	 */
	@Override
	public void close() {
		Generation last;
		synchronized (this) {
			this.closed = true;
			last = this.current;
			this.current = null;
			notifyAll();
		}
		if (last != null) {
			last.close();
		}
	}

	/**
	 * Whether the current generation is what the project's files say.
	 */
	public interface Staleness {

		/**
		 * Return whether the files are known to have changed.
		 * @return {@code true} if the generation must not answer
		 */
		boolean isStale();

		/**
		 * Have the files looked at now. {@link SwitchingGateway#resume()} or
		 * {@link SwitchingGateway#switchTo} follows.
		 */
		void refresh();

	}

}
