package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A queue as SQS has it.
 *
 * @param arn its ARN
 * @param url its URL, by which SQS takes changes
 * @param visibilityTimeout for how many seconds a message that was received is hidden
 * @param deadLetters whether messages that fail again and again go to another queue
 * @param kmsKey the id, alias or ARN of the customer's key that encrypts it, or
 * {@code null}
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html">GetQueueAttributes</a>
 */
public record QueueDescription(String arn, String url, int visibilityTimeout, boolean deadLetters,
		@Nullable String kmsKey) {

}
