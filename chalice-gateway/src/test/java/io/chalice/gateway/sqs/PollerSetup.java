package io.chalice.gateway.sqs;

import java.util.List;

import io.chalice.model.SqsSourceModel;

/**
 * A queue and its poller in a property test.
 *
 * @param fifo whether it is a FIFO queue
 * @param batchSize the batch size
 * @param window the window in seconds, of a standard queue
 * @param maxReceiveCount how often a message is received
 * @param concurrency the maximum concurrency, 0 without
 * @param longestCall how many seconds a call takes at most
 */
record PollerSetup(boolean fifo, int batchSize, int window, int maxReceiveCount, int concurrency, int longestCall) {

	String queue() {
		return this.fifo ? "orders.fifo" : "orders";
	}

	String deadLetterQueue() {
		return this.fifo ? "dead.fifo" : "dead";
	}

	SqsSourceModel source() {
		return new SqsSourceModel(queue(), this.batchSize, this.fifo ? 0 : this.window,
				(this.concurrency > 0) ? this.concurrency : null, List.of(), true);
	}

}
