package io.chalice.autoconfigure.result;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Collects what a publisher brings. Cancelled, it cancels its subscription.
 */
final class CollectingSubscriber extends CompletableFuture<List<Object>> implements Subscriber<Object> {

	private final List<Object> values = new ArrayList<>();

	private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription.set(subscription);
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(Object value) {
		this.values.add(value);
	}

	@Override
	public void onError(Throwable thrown) {
		completeExceptionally(thrown);
	}

	@Override
	public void onComplete() {
		complete(this.values);
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		Subscription current = this.subscription.get();
		if (current != null) {
			current.cancel();
		}
		return super.cancel(mayInterruptIfRunning);
	}

}
