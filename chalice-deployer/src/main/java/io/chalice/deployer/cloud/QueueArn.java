package io.chalice.deployer.cloud;

/**
 * Says which queue is meant.
 */
public final class QueueArn {

	private static final String PREFIX = "arn:";

	private QueueArn() {
	}

	/**
	 * Return the ARN of a queue.
	 * @param queue its name, or its ARN, which stays as it is
	 * @param partition the partition of a queue that is named
	 * @param region its region
	 * @param account its account
	 * @return the ARN
	 */
	public static String of(String queue, String partition, String region, String account) {
		return queue.startsWith(PREFIX) ? queue : "arn:%s:sqs:%s:%s:%s".formatted(partition, region, account, queue);
	}

	/**
	 * Return the ARN of a queue.
	 * @param queue its name, or its ARN, which stays as it is
	 * @param caller where a queue is that is named
	 * @return the ARN
	 */
	public static String of(String queue, CallerIdentity caller) {
		return of(queue, caller.partition(), caller.region(), caller.account());
	}

	/**
	 * Return the name of a queue.
	 * @param arn its ARN
	 * @return what comes last
	 */
	public static String name(String arn) {
		return arn.substring(arn.lastIndexOf(':') + 1);
	}

}
