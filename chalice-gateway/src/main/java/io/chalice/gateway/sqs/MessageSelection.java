package io.chalice.gateway.sqs;

/**
 * Decides on the messages that a queue offers to a receiver.
 */
@FunctionalInterface
interface MessageSelection {

	/**
	 * Decide on a message.
	 * @param message the message as it would be received
	 * @return what happens to it
	 */
	Decision decide(QueuedMessage message);

	/**
	 * What happens to a message that is offered.
	 */
	enum Decision {

		/** It is received. */
		TAKE,

		/** It is deleted. */
		DELETE,

		/** It stays, and no more are offered. */
		STOP

	}

}
