package io.chalice.gateway.sqs;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a queue.
 *
 * @param visibilityTimeout how long a message that was received is hidden
 * @param delay how long a message is hidden after it was sent, unless it says so itself
 * @param retention how long a message is kept
 * @param deadLetterQueue the name of the queue that takes what fails too often, or
 * {@code null} for none
 * @param maxReceiveCount how often a message is received before it goes there: 1 to 1,000
 * @param contentBasedDeduplication whether a FIFO queue takes messages with the same body
 * for the same message
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes</a>
 */
public record QueueSettings(Duration visibilityTimeout, Duration delay, Duration retention,
		@Nullable String deadLetterQueue, int maxReceiveCount, boolean contentBasedDeduplication) {

	/** A queue as SQS makes it: 30 s of visibility timeout, four days of retention. */
	public static final QueueSettings DEFAULT = new QueueSettings(Duration.ofSeconds(30), Duration.ZERO,
			Duration.ofDays(4), null, 1, false);

	private static final int MOST_RECEIVES = 1000;

	public QueueSettings {
		check("visibility timeout", visibilityTimeout, Duration.ZERO, Duration.ofHours(12));
		check("delay", delay, Duration.ZERO, Duration.ofMinutes(15));
		check("retention", retention, Duration.ofMinutes(1), Duration.ofDays(14));
		if (maxReceiveCount < 1 || maxReceiveCount > MOST_RECEIVES) {
			throw new IllegalArgumentException(
					"A maxReceiveCount of %d: SQS takes 1 to %d".formatted(maxReceiveCount, MOST_RECEIVES));
		}
	}

	private static void check(String what, Duration value, Duration least, Duration most) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			throw new IllegalArgumentException("A %s of %d s: SQS takes %d to %d".formatted(what, value.toSeconds(),
					least.toSeconds(), most.toSeconds()));
		}
	}

	/**
	 * Return a copy that hides what was received for another time.
	 * @param visibilityTimeout the time
	 * @return the copy
	 */
	public QueueSettings withVisibilityTimeout(Duration visibilityTimeout) {
		return new QueueSettings(visibilityTimeout, this.delay, this.retention, this.deadLetterQueue,
				this.maxReceiveCount, this.contentBasedDeduplication);
	}

	/**
	 * Return a copy that hides what was sent.
	 * @param delay how long
	 * @return the copy
	 */
	public QueueSettings withDelay(Duration delay) {
		return new QueueSettings(this.visibilityTimeout, delay, this.retention, this.deadLetterQueue,
				this.maxReceiveCount, this.contentBasedDeduplication);
	}

	/**
	 * Return a copy that keeps messages for another time.
	 * @param retention the time
	 * @return the copy
	 */
	public QueueSettings withRetention(Duration retention) {
		return new QueueSettings(this.visibilityTimeout, this.delay, retention, this.deadLetterQueue,
				this.maxReceiveCount, this.contentBasedDeduplication);
	}

	/**
	 * Return a copy with a dead-letter queue.
	 * @param name the name of the queue that takes what fails too often
	 * @param maxReceiveCount how often a message is received before
	 * @return the copy
	 */
	public QueueSettings withDeadLetterQueue(String name, int maxReceiveCount) {
		return new QueueSettings(this.visibilityTimeout, this.delay, this.retention, name, maxReceiveCount,
				this.contentBasedDeduplication);
	}

	/**
	 * Return a copy without a dead-letter queue: what fails comes again until its
	 * retention has passed.
	 * @return the copy
	 */
	public QueueSettings withoutDeadLetterQueue() {
		return new QueueSettings(this.visibilityTimeout, this.delay, this.retention, null, 1,
				this.contentBasedDeduplication);
	}

	/**
	 * Return a copy that takes messages with the same body for the same, or does not.
	 * @param contentBasedDeduplication whether it does
	 * @return the copy
	 */
	public QueueSettings withContentBasedDeduplication(boolean contentBasedDeduplication) {
		return new QueueSettings(this.visibilityTimeout, this.delay, this.retention, this.deadLetterQueue,
				this.maxReceiveCount, contentBasedDeduplication);
	}

}
