package io.chalice.gateway.simulator;

import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.sqs.SqsDelivery;

/**
 * Is told of every call that an event source makes.
 */
public interface DeliveryListener {

	/** Is told and does nothing. */
	DeliveryListener NONE = new DeliveryListener() {

		@Override
		public void delivered(SqsDelivery delivery) {
		}

		@Override
		public void called(AsynchronousAttempt attempt) {
		}

	};

	/**
	 * Messages of a queue were delivered.
	 * @param delivery the delivery
	 */
	void delivered(SqsDelivery delivery);

	/**
	 * A function was called asynchronously.
	 * @param attempt the call
	 */
	void called(AsynchronousAttempt attempt);

}
