package io.chalice.deployer.iam;

import java.nio.file.Path;

/**
 * A policy was to be read from a file that is not there.
 */
public final class MissingPolicyFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingPolicyFileException(Path file) {
		super("There is no %s to read the policy from: write it, or deploy with --autogen-policy".formatted(file));
	}

}
