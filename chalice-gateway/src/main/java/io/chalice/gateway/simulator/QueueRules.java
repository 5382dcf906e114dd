package io.chalice.gateway.simulator;

import java.time.Duration;

import io.chalice.gateway.sqs.QueueSettings;
import io.chalice.model.SqsSourceModel;

/**
 * Says what attributes the queues have that an application declares by their names only.
 */
@FunctionalInterface
public interface QueueRules {

	/** How often a message is received before it goes to the dead-letter queue. */
	int RECEIVES = 3;

	/**
	 * Queues with a dead-letter queue of their own after three receives, whose name ends
	 * with {@code -dlq} or {@code -dlq.fifo} and which has none itself, and a visibility
	 * timeout of 30 s and the source's window.
	 */
	QueueRules DEFAULT = (name, source) -> {
		QueueSettings settings = QueueSettings.DEFAULT
			.withVisibilityTimeout(QueueSettings.DEFAULT.visibilityTimeout().plus(Duration.ofSeconds(source.window())));
		String suffix = name.endsWith(".fifo") ? ".fifo" : "";
		String stem = name.substring(0, name.length() - suffix.length());
		return stem.endsWith("-dlq") ? settings : settings.withDeadLetterQueue(stem + "-dlq" + suffix, RECEIVES);
	};

	/**
	 * Return the attributes of a queue that a function listens to.
	 * @param name the queue's name
	 * @param source what is declared
	 * @return the attributes
	 */
	QueueSettings settings(String name, SqsSourceModel source);

	/**
	 * Return the attributes of a dead-letter queue that nobody listens to.
	 * @param name the queue's name
	 * @return the attributes, with SQS's longest retention of 14 days unless told
	 * otherwise
	 */
	default QueueSettings deadLetterSettings(String name) {
		return QueueSettings.DEFAULT.withRetention(Duration.ofDays(14));
	}

}
