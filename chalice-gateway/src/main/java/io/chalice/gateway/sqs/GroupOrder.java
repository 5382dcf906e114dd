package io.chalice.gateway.sqs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the order of a FIFO queue's groups: while a message of a group is hidden, none
 * that was sent after it is received.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html">FIFO
 * queue delivery logic</a>
 */
final class GroupOrder {

	private final Map<String, TreeSet<Long>> hidden = new HashMap<>();

	void hide(QueuedMessage message) {
		String group = message.draft().groupId();
		if (group != null) {
			this.hidden.computeIfAbsent(group, (name) -> new TreeSet<>()).add(message.position());
		}
	}

	void show(QueuedMessage message) {
		String group = message.draft().groupId();
		if (group != null) {
			this.hidden.computeIfPresent(group, (name, positions) -> {
				positions.remove(message.position());
				return positions.isEmpty() ? null : positions;
			});
		}
	}

	/**
	 * Return whether a message has to wait for another one.
	 * @param message the message
	 * @param batch the positions of messages that are received with it
	 * @return whether it has
	 */
	boolean blocks(QueuedMessage message, Set<Long> batch) {
		TreeSet<Long> positions = this.hidden.get(String.valueOf(message.draft().groupId()));
		if (positions == null) {
			return false;
		}
		return positions.headSet(message.position()).stream().anyMatch((position) -> !batch.contains(position));
	}

}
