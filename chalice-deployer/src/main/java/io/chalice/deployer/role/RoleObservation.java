package io.chalice.deployer.role;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.PolicySyntaxException;

/**
 * A role as it is.
 *
 * @param role the role, or {@code null} without one
 * @param policy what it may do, or {@code null} without a policy
 * @param fileSha256 the SHA-256 of the policy file, or {@code null} without one
 */
record RoleObservation(@Nullable RoleDescription role, @Nullable PolicyDocument policy, @Nullable String fileSha256) {

	/**
	 * Read a policy that somebody may have written by other means.
	 * @param json the document on AWS
	 * @return the policy, or {@code null} when it is not understood, and so another one
	 * than the wanted
	 */
	static @Nullable PolicyDocument read(String json) {
		try {
			return PolicyDocument.parse(json);
		}
		catch (PolicySyntaxException ex) {
			return null;
		}
	}

}
