package io.chalice.autoconfigure.result;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * What a reactive library returns: one value, or several, which become a list. They are
 * collected before anything is sent.
 */
final class ReactiveResult implements ResultAdapter {

	private final ReactiveAdapterRegistry registry = ReactiveAdapterRegistry.getSharedInstance();

	@Override
	public boolean adapts(Class<?> type) {
		return !CompletionStage.class.isAssignableFrom(type) && this.registry.getAdapter(type) != null;
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) throws Exception {
		ReactiveAdapter adapter = this.registry.getAdapter(value.getClass(), value);
		if (adapter == null) {
			return step;
		}
		Publisher<Object> publisher = adapter.toPublisher(value);
		List<Object> values = collect(publisher, call);
		if (adapter.isMultiValue()) {
			return step.to(values, step.type().listOf(adapter.getReactiveType()));
		}
		@Nullable Object single = values.isEmpty() ? null : values.get(0);
		return step.to(single, step.type().argument(adapter.getReactiveType()));
	}

	@SuppressWarnings("unchecked")
	private static List<Object> collect(Publisher<Object> publisher, ResultCall call) throws Exception {
		CollectingSubscriber subscriber = new CollectingSubscriber();
		publisher.subscribe(subscriber);
		Object collected = call.await(subscriber);
		return (collected != null) ? (List<Object>) collected : List.of();
	}

}
