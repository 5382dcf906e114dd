package io.chalice.gateway.lambda;

import java.io.Serial;

/**
 * A function was closed before it could answer.
 */
public final class FunctionClosedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String functionName;

	FunctionClosedException(String functionName) {
		super("Function '%s' is closed".formatted(functionName));
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
