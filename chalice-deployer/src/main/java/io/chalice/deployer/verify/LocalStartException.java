package io.chalice.deployer.verify;

import io.chalice.deployer.function.FunctionFailure;

/**
 * A packaged application does not start, on this machine and therefore nowhere.
 */
public final class LocalStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String function;

	LocalStartException(String function, String stage, FunctionFailure failure) {
		super("Function %s of stage %s does not start: %s%s".formatted(function, stage, failure.reason(),
				failure.details()));
		this.function = function;
	}

	/**
	 * Return the function.
	 * @return its name in the application
	 */
	public String function() {
		return this.function;
	}

}
