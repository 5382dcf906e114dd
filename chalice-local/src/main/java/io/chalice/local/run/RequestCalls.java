package io.chalice.local.run;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Under which ids a request has called functions, whose logs name them. A request is
 * answered, and told to have been, by one thread.
 */
public final class RequestCalls {

	private final ThreadLocal<@Nullable List<String>> ids = new ThreadLocal<>();

	/**
	 * Begin with a request in this thread.
	 */
	void begin() {
		this.ids.set(new ArrayList<>());
	}

	/**
	 * Add a call, if this thread answers a request.
	 * @param requestId the id under which Lambda knows the call
	 */
	void add(String requestId) {
		List<String> begun = this.ids.get();
		if (begun != null) {
			begun.add(requestId);
		}
	}

	/**
	 * Take the calls of the request that this thread has answered.
	 * @return the ids, in order; none when no function was called
	 */
	public List<String> take() {
		List<String> begun = this.ids.get();
		this.ids.remove();
		return (begun != null) ? List.copyOf(begun) : List.of();
	}

}
