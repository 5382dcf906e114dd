package io.chalice.gateway.sqs;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.chalice.gateway.FunctionResult;

/**
 * One call of a function with messages of a queue.
 *
 * @param queue the queue's name
 * @param functionName the function's name
 * @param messages the messages
 * @param at when
 * @param result what became of the call
 * @param failed the ids of the messages that have failed
 */
public record SqsDelivery(String queue, String functionName, List<QueuedMessage> messages, Instant at,
		FunctionResult result, Set<String> failed) {

	public SqsDelivery {
		messages = List.copyOf(messages);
		failed = Set.copyOf(failed);
	}

}
