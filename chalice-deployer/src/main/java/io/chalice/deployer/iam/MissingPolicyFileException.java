package io.chalice.deployer.iam;

import java.nio.file.Path;

/**
 * A policy was to be read from a file that is not there.
 */
public final class MissingPolicyFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingPolicyFileException(Path file, String advice) {
		super("There is no %s to read a policy from; %s".formatted(file, advice));
	}

}
