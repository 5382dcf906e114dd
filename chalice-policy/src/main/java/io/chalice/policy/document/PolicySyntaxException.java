package io.chalice.policy.document;

/**
 * A text that is no policy document.
 */
public final class PolicySyntaxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int line;

	/**
	 * Creates the exception.
	 * @param message what is wrong
	 * @param line the line it is in, from 1
	 */
	public PolicySyntaxException(String message, int line) {
		super("Line " + line + ": " + message);
		this.line = line;
	}

	/**
	 * Returns the line.
	 * @return the line the mistake is in, from 1
	 */
	public int line() {
		return this.line;
	}

}
