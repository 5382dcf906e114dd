package io.chalice.deployer.role;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.PolicyDescription;
import io.chalice.policy.document.PolicyDocument;

/**
 * A managed policy of a role as it is.
 *
 * @param number which of the role's policies it is
 * @param description the policy on AWS
 * @param attached whether it is attached to the role
 * @param spare the versions that are not the default, oldest first, when the policy is to
 * be changed or deleted
 */
record ManagedPolicy(int number, PolicyDescription description, boolean attached, List<String> spare) {

	ManagedPolicy {
		spare = List.copyOf(spare);
	}

	String arn() {
		return this.description.arn();
	}

	/**
	 * Return what the policy says.
	 * @return its default version, or {@code null} when it is not understood
	 */
	@Nullable PolicyDocument document() {
		return RoleObservation.read(this.description.document());
	}

}
