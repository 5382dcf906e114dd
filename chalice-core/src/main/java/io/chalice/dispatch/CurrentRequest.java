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
			throw new IllegalStateException("This thread is serving no request");
		}
		return request;
	}

	@Nullable Object answer(RouteTarget target, ChaliceRequest request) throws Exception {
		this.requests.set(request);
		try {
			return target.answer(request);
		}
		finally {
			this.requests.remove();
		}
	}

}
