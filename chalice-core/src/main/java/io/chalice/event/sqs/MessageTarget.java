package io.chalice.event.sqs;

import io.chalice.sqs.SqsMessage;

/**
 * What handles messages one by one.
 */
@FunctionalInterface
public interface MessageTarget {

	/**
	 * Handle a message.
	 * @param message the message, its body as it was sent
	 * @throws UnboundMessageException when its body is not what is taken
	 * @throws Exception whatever else makes it fail
	 */
	void handle(SqsMessage<String> message) throws Exception;

}
