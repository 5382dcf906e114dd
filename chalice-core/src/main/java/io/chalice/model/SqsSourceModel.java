package io.chalice.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A queue of Amazon SQS whose messages a function gets in batches.
 *
 * @param queue the queue's name or ARN
 * @param batchSize how many messages a call gets at most
 * @param window how many seconds Lambda collects messages for a batch
 * @param maximumConcurrency how many calls there may be at once, or {@code null} without
 * a limit
 * @param filters patterns of the messages that are wanted, JSON, one of which must match;
 * all messages are wanted when there is none
 * @param enabled whether messages are delivered
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html">Amazon SQS
 * event source mapping parameters</a>
 */
public record SqsSourceModel(String queue, int batchSize, int window, @Nullable Integer maximumConcurrency,
		List<String> filters, boolean enabled) implements SourceModel {

	public SqsSourceModel {
		filters = (filters != null) ? List.copyOf(filters) : List.of();
	}

	/**
	 * Return the queue's name.
	 * @return the name, also of a queue that is given by its ARN
	 */
	public String queueName() {
		return this.queue.substring(this.queue.lastIndexOf(':') + 1);
	}

	/**
	 * Return whether the queue keeps the order of its messages' groups.
	 * @return {@code true} for a queue whose name ends with {@code .fifo}
	 */
	public boolean fifo() {
		return this.queue.endsWith(".fifo");
	}

}
