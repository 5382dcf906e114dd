package io.chalice.deployer.iam;

import java.nio.file.Path;

import io.chalice.policy.document.PolicySyntaxException;

/**
 * A file that was to be a policy is none.
 */
public final class MalformedPolicyFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedPolicyFileException(Path file, PolicySyntaxException cause) {
		super("%s, %s".formatted(file, cause.getMessage()), cause);
	}

}
