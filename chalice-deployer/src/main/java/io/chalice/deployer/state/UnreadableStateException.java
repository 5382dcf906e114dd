package io.chalice.deployer.state;

import java.nio.file.Path;

/**
 * A state file cannot be read.
 */
public final class UnreadableStateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableStateException(Path file, String reason) {
		super("%s cannot be read: %s. Without the file, what is deployed is looked up on AWS.".formatted(file, reason));
	}

}
