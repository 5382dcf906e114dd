package io.chalice.sqs;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message of a queue of Amazon SQS.
 *
 * @param <T> what its body is bound to
 * @param body the body
 * @param text the body as it was sent
 * @param messageId the message's id
 * @param receiptHandle what the message is deleted by
 * @param queueArn the queue's ARN
 * @param attributes what the sender has added, by name: text, or Base64 of bytes
 * @param systemAttributes what SQS says of it, by name, such as
 * {@code ApproximateReceiveCount}
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda
 * with Amazon SQS</a>
 */
public record SqsMessage<T extends @Nullable Object>(T body, String text, String messageId, String receiptHandle,
		String queueArn, Map<String, String> attributes, Map<String, String> systemAttributes) {

	public SqsMessage {
		attributes = Map.copyOf(attributes);
		systemAttributes = Map.copyOf(systemAttributes);
	}

	/**
	 * Return how often the message was received, this time included.
	 * @return the number, 1 when SQS does not say
	 */
	public int receiveCount() {
		return Integer.parseInt(this.systemAttributes.getOrDefault("ApproximateReceiveCount", "1"));
	}

	/**
	 * Return when the message was sent.
	 * @return the time, or {@code null} when SQS does not say
	 */
	public @Nullable Instant sentAt() {
		String millis = this.systemAttributes.get("SentTimestamp");
		return (millis != null) ? Instant.ofEpochMilli(Long.parseLong(millis)) : null;
	}

	/**
	 * Return the message's group.
	 * @return the group, or {@code null} of a standard queue
	 */
	public @Nullable String groupId() {
		return this.systemAttributes.get("MessageGroupId");
	}

	/**
	 * Return the queue's name.
	 * @return the last part of its ARN
	 */
	public String queue() {
		return this.queueArn.substring(this.queueArn.lastIndexOf(':') + 1);
	}

}
