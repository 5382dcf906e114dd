package io.chalice.deployer.iam;

import io.chalice.policy.document.PolicyDocument;

/**
 * A policy is longer than AWS allows for a role.
 */
public final class PolicyTooLongException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param role the role's name on AWS
	 * @param policy its policy
	 */
	public PolicyTooLongException(String role, PolicyDocument policy) {
		super(("The policy of role %s has %,d characters, and AWS allows %,d: give each function its own "
				+ "(per_function_roles), or a role made elsewhere (manage_iam_role, iam_role_arn)")
			.formatted(role, policy.size(), PolicyDocument.INLINE_LIMIT));
	}

}
