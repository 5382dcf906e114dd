package io.chalice.deployer.role;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.PolicySyntaxException;

/**
 * A role as it is.
 *
 * @param role the role, or {@code null} without one
 * @param policies what it may do
 * @param fileSha256 the SHA-256 of the policy file, or {@code null} without one
 * @param written what the policy file says when that is what the role may do, in one
 * document, or {@code null} when that is not known
 */
record RoleObservation(@Nullable RoleDescription role, RolePolicies policies, @Nullable String fileSha256,
		@Nullable PolicyDocument written) {

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
