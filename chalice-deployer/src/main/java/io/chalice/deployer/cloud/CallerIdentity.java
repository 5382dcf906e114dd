package io.chalice.deployer.cloud;

import io.chalice.project.configuration.Partition;

/**
 * Who deploys, and where to.
 *
 * @param account the account's twelve digits
 * @param arn the ARN of the user or role
 * @param region the region
 * @param partition the partition, {@code aws} in most regions
 */
public record CallerIdentity(String account, String arn, String region, String partition) {

	/**
	 * Return the ARN of something in this account and region.
	 * @param service the service, such as {@code lambda}
	 * @param resource what comes after the account
	 * @return the ARN
	 */
	public String arn(String service, String resource) {
		return "arn:%s:%s:%s:%s:%s".formatted(this.partition, service, this.region, this.account, resource);
	}

	/**
	 * Return the ARN of a Lambda function.
	 * @param name its name
	 * @return the ARN, without a qualifier
	 */
	public String functionArn(String name) {
		return arn("lambda", "function:" + name);
	}

	/**
	 * Return the ARN of a role.
	 * @param name its name
	 * @return the ARN
	 */
	public String roleArn(String name) {
		return "arn:%s:iam::%s:role/%s".formatted(this.partition, this.account, name);
	}

	/**
	 * Return the ARN of a managed policy of this account.
	 * @param name its name
	 * @return the ARN
	 */
	public String policyArn(String name) {
		return "arn:%s:iam::%s:policy/%s".formatted(this.partition, this.account, name);
	}

	/**
	 * Return the domain that services of the partition are under.
	 * @return such as {@code amazonaws.com}
	 */
	public String domain() {
		return Partition.named(this.partition).domain();
	}

}
