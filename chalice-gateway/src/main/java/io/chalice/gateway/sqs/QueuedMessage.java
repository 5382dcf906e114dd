package io.chalice.gateway.sqs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message in a queue, as it is at one moment.
 *
 * @param messageId its id
 * @param draft what was sent
 * @param sentAt when
 * @param position its place in the order of what was sent to its queue
 * @param visibleAt when it can be received next
 * @param receiveCount how often it was received
 * @param firstReceivedAt when it was received first, or {@code null} before
 * @param receiptHandle what it is deleted by, or {@code null} while nobody has it
 * @param sourceArn the ARN of the queue that it was too often received from, in a
 * dead-letter queue, else {@code null}
 */
public record QueuedMessage(String messageId, MessageDraft draft, Instant sentAt, long position, Instant visibleAt,
		int receiveCount, @Nullable Instant firstReceivedAt, @Nullable String receiptHandle,
		@Nullable String sourceArn) {

	private static final String NUMBERS = "188494964";

	private static final long SMALLEST = 100_000_000_000L;

	/**
	 * Return the body.
	 * @return the body
	 */
	public String body() {
		return this.draft.body();
	}

	/**
	 * Return the number that orders the messages of a group.
	 * @return 20 digits
	 */
	public String sequenceNumber() {
		return NUMBERS + Long.toString(SMALLEST + this.position).substring(1);
	}

	QueuedMessage received(Instant now, Instant hiddenUntil, String handle) {
		return new QueuedMessage(this.messageId, this.draft, this.sentAt, this.position, hiddenUntil,
				this.receiveCount + 1, (this.firstReceivedAt != null) ? this.firstReceivedAt : now, handle,
				this.sourceArn);
	}

	QueuedMessage visible() {
		return new QueuedMessage(this.messageId, this.draft, this.sentAt, this.position, this.visibleAt,
				this.receiveCount, this.firstReceivedAt, null, this.sourceArn);
	}

	QueuedMessage moved(long position, Instant sentAt, Instant visibleAt, String sourceArn) {
		return new QueuedMessage(this.messageId, this.draft, sentAt, position, visibleAt, this.receiveCount,
				this.firstReceivedAt, null, sourceArn);
	}

}
