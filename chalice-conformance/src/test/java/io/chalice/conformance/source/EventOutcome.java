package io.chalice.conformance.source;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * What became of an event.
 *
 * @param answer the function's answer, JSON as UTF-8; empty after an error
 * @param error the simple name of the function's error, or {@code null} without one
 * @param seen what the listener was called with, in words
 */
record EventOutcome(byte[] answer, @Nullable String error, List<String> seen) {

	EventOutcome {
		seen = List.copyOf(seen);
	}

	/**
	 * Call a function of this process.
	 * @param listeners what it calls
	 * @param call calls it
	 * @return what became of it
	 */
	static EventOutcome of(EventListeners listeners, Callable<byte[]> call) {
		listeners.seen.clear();
		try {
			return new EventOutcome(call.call(), null, listeners.seen);
		}
		catch (Exception ex) {
			return new EventOutcome(new byte[0], ex.getClass().getSimpleName(), listeners.seen);
		}
	}

}
