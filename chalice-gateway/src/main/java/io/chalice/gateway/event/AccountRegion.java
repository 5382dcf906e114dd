package io.chalice.gateway.event;

/**
 * Whose sources and functions they are, and where.
 *
 * @param accountId the AWS account, 12 digits
 * @param region the AWS region
 */
public record AccountRegion(String accountId, String region) {

	/** The account and region of what exists on this machine only. */
	public static final AccountRegion LOCAL = new AccountRegion("123456789012", "us-east-1");

	/**
	 * Return the ARN of a resource.
	 * @param service the service's name in ARNs, such as {@code sqs}
	 * @param resource the resource as the service writes it in ARNs
	 * @return the ARN
	 */
	public String arn(String service, String resource) {
		return "arn:aws:%s:%s:%s:%s".formatted(service, this.region, this.accountId, resource);
	}

}
