package io.chalice.middleware;

/**
 * The kinds of invocation, by what is invoked.
 */
public enum InvocationKind {

	/** A route, with a {@link io.chalice.ChaliceRequest}. */
	HTTP,

	/**
	 * The listener of a queue, with a {@code List} of {@link io.chalice.sqs.SqsMessage},
	 * the body of each as it was sent.
	 */
	SQS,

	/**
	 * The listener of a bucket, with a {@code List} of
	 * {@link io.chalice.s3.S3Notification}.
	 */
	S3,

	/** A method that a schedule calls, with its input: maps, lists, texts and numbers. */
	SCHEDULE,

	/** Any other function, with its event: maps, lists, texts and numbers. */
	FUNCTION

}
