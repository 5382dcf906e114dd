package io.chalice.dispatch;

import org.jspecify.annotations.Nullable;

import io.chalice.Chalice;
import io.chalice.ChaliceRequest;
import io.chalice.route.RouteTarget;

/**
 * Remembers which request a thread is serving.
 */
public final class CurrentRequest implements Chalice {

	private final ThreadLocal<@Nullable ChaliceRequest> requests = new ThreadLocal<>();

	@Override
	public ChaliceRequest currentRequest() {
		ChaliceRequest request = this.requests.get();
		if (request == null) {
			throw new IllegalStateException("This thread is not serving a request");
		}
		return request;
	}

	/**
	 * Call a view with the request remembered.
	 * @param target the view
	 * @param request the request
	 * @return the view's result
	 * @throws Exception whatever the view throws
	 */
	public @Nullable Object answer(RouteTarget target, ChaliceRequest request) throws Exception {
		ChaliceRequest outer = this.requests.get();
		this.requests.set(request);
		try {
			return target.answer(request);
		}
		finally {
			// a view may have an event of its own making answered on its thread
			if (outer != null) {
				this.requests.set(outer);
			}
			else {
				this.requests.remove();
			}
		}
	}

}
