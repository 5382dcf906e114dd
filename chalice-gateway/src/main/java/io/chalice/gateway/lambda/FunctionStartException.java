package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.Serial;

/**
 * The operating system did not start a function's process: no such Java executable or
 * task directory, no permission, no port.
 */
public final class FunctionStartException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String functionName;

	FunctionStartException(String functionName, IOException cause) {
		super("Function '%s' cannot be started: %s".formatted(functionName, cause.getMessage()), cause);
		this.functionName = functionName;
	}

	/**
	 * Returns the function's name.
	 * @return the name
	 */
	public String functionName() {
		return this.functionName;
	}

}
