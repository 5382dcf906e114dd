package io.chalice.test;

import java.util.ArrayList;
import java.util.List;

import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.simulator.DeliveryListener;
import io.chalice.gateway.sqs.SqsDelivery;

/**
 * Remembers the calls of functions by event sources until it is asked for them.
 */
final class EventLog implements DeliveryListener {

	private List<TestCall> calls = new ArrayList<>();

	@Override
	public synchronized void delivered(SqsDelivery delivery) {
		this.calls.add(TestCall.of(delivery));
	}

	@Override
	public synchronized void called(AsynchronousAttempt attempt) {
		this.calls.add(TestCall.of(attempt));
	}

	/**
	 * Hand over the calls.
	 * @return those since it was asked last
	 */
	synchronized List<TestCall> take() {
		List<TestCall> taken = this.calls;
		this.calls = new ArrayList<>();
		return taken;
	}

}
