package io.chalice.sqs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which messages of a batch failed; the others are done. SQS delivers what failed again,
 * and moves it to the queue's dead-letter queue when it fails too often.
 *
 * @param failed the ids of the messages that failed
 */
public record BatchResult(Set<String> failed) {

	/** Every message is done. */
	public static final BatchResult DONE = new BatchResult(Set.of());

	public BatchResult {
		failed = Set.copyOf(failed);
	}

	/**
	 * Say which messages failed.
	 * @param messages the messages
	 * @return the result
	 */
	public static BatchResult failed(Collection<? extends SqsMessage<?>> messages) {
		List<String> ids = new ArrayList<>();
		messages.forEach((message) -> ids.add(message.messageId()));
		return new BatchResult(new LinkedHashSet<>(ids));
	}

}
