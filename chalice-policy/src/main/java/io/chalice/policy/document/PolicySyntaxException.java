package io.chalice.policy.document;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.json.JsonPosition;
import io.chalice.policy.json.JsonSyntaxException;

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
	 * @param position where it is
	 * @param cause what the reader of JSON says, or null when the JSON is well-formed
	 */
	PolicySyntaxException(String message, JsonPosition position, @Nullable JsonSyntaxException cause) {
		super("line %d, column %d: %s".formatted(position.line(), position.column(), message), cause);
		this.line = position.line();
		this.column = position.column();
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
