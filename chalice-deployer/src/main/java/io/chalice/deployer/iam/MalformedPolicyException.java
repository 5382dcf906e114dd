package io.chalice.deployer.iam;

/**
 * A policy document is not JSON.
 */
public final class MalformedPolicyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedPolicyException(String reason) {
		super("The policy is not JSON: " + reason);
	}

}
