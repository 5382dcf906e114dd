package io.chalice.policy.document;

/**
 * A text that is no policy document.
 */
public final class PolicySyntaxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int line;

	private final int column;

	/**
	 * Creates the exception.
	 * @param message what is wrong
	 * @param line the line it is in, from 1
	 * @param column the column, from 1
	 */
	public PolicySyntaxException(String message, int line, int column) {
		super("line %d, column %d: %s".formatted(line, column, message));
		this.line = line;
		this.column = column;
	}

	/**
	 * Returns the line.
	 * @return the line the mistake is in, from 1
	 */
	public int line() {
		return this.line;
	}

	/**
	 * Returns the column.
	 * @return the column the mistake is in, from 1
	 */
	public int column() {
		return this.column;
	}

}
