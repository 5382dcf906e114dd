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
	 * @param parts how many managed policies it takes
	 * @param others how many policies of others are attached to the role
	 * @param quota how many policies AWS allows a role
	 */
	public PolicyTooLongException(String role, PolicyDocument policy, int parts, int others, int quota) {
		super(("The policy of role %s has %,d characters and takes %d managed policies%s, and AWS allows a role %d:"
				+ " give each function its own (per_function_roles) or a role made elsewhere (manage_iam_role,"
				+ " iam_role_arn), or have the quota raised (up to 20)")
			.formatted(role, policy.size(), parts, (others > 0) ? " beside " + others + " of others" : "", quota));
	}

}
