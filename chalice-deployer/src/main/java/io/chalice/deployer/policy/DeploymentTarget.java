package io.chalice.deployer.policy;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.project.configuration.Partition;

/**
 * Where an application is deployed to, as far as it is known.
 *
 * @param partition the partition, or {@code *}
 * @param region the region, or {@code *}
 * @param account the account's twelve digits, or {@code *}
 */
public record DeploymentTarget(String partition, String region, String account) {

	/**
	 * Stands for a part that is not known, as in ARNs.
	 */
	public static final String ANY = "*";

	/**
	 * A place that CloudFormation fills in.
	 */
	public static final DeploymentTarget TEMPLATE = new DeploymentTarget("${AWS::Partition}", "${AWS::Region}",
			"${AWS::AccountId}");

	/**
	 * Return where somebody deploys to.
	 * @param caller who deploys
	 * @return the place, with all parts
	 */
	public static DeploymentTarget of(CallerIdentity caller) {
		return new DeploymentTarget(caller.partition(), caller.region(), caller.account());
	}

	/**
	 * Return a place that is partly known.
	 * @param region the region, or {@code null} when it is not known
	 * @param account the account, or {@code null} when it is not known
	 * @return the place
	 */
	public static DeploymentTarget of(@Nullable String region, @Nullable String account) {
		return new DeploymentTarget((region != null) ? Partition.of(region).name() : ANY,
				(region != null) ? region : ANY, (account != null) ? account : ANY);
	}

	/**
	 * Return the parts that are real and not wildcards or to be filled in.
	 * @param part a part of this place
	 * @return the part, or {@code null}
	 */
	static @Nullable String real(String part) {
		return (part.equals(ANY) || part.startsWith("$")) ? null : part;
	}

}
