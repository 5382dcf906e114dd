package io.chalice.deployer.function;

/**
 * A function has more environment variables than Lambda takes, those of the deployment
 * included.
 */
public final class EnvironmentTooLargeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EnvironmentTooLargeException(String function, String problem) {
		super("Function %s: %s. Keep large values elsewhere, such as in Parameter Store, and only their names here"
			.formatted(function, problem));
	}

}
