package io.chalice.deployer.schedule;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.policy.document.PolicyDocument;

/**
 * The role of a stage's schedules as it is.
 *
 * @param role the role, or {@code null} without one
 * @param policy what it may do, or {@code null} when that is nothing, or not understood
 */
record SchedulerRoleObservation(@Nullable RoleDescription role, @Nullable PolicyDocument policy) {

	/**
	 * Return which functions it may call.
	 * @return the ARNs
	 */
	Set<String> functions() {
		Set<String> functions = new TreeSet<>();
		if (this.policy != null) {
			this.policy.statements().forEach((statement) -> functions.addAll(statement.resources()));
		}
		return functions;
	}

}
