package io.chalice.event.sqs;

import java.util.List;

import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;

/**
 * What handles messages together.
 *
 * @param <M> what it takes of each
 */
public interface BatchTarget<M> {

	/**
	 * Bind a message.
	 * @param message the message, its body as it was sent
	 * @return what is taken of it; nothing when there is nothing to do for it
	 * @throws UnboundMessageException when its body is not what is taken
	 */
	List<M> bind(SqsMessage<String> message);

	/**
	 * Handle a batch.
	 * @param batch what was bound, in order, at least one
	 * @return which messages failed
	 * @throws Exception whatever makes all of them fail
	 */
	BatchResult handle(List<M> batch) throws Exception;

}
