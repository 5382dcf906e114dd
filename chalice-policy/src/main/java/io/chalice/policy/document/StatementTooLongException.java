package io.chalice.policy.document;

/**
 * A statement is too long for a policy, and cannot be split: it names one action and one
 * resource, and its conditions or other elements take the room.
 */
public final class StatementTooLongException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String sid;

	/**
	 * Creates the exception.
	 * @param statement the statement
	 * @param limit how many characters a policy may have
	 */
	StatementTooLongException(Statement statement, int limit) {
		super(("Statement %s has %,d characters, and a policy takes %,d: shorten what cannot be split,"
				+ " its conditions, NotAction or NotResource, or write several statements")
			.formatted(statement.sid().isEmpty() ? "without a Sid" : statement.sid(), statement.describe().length(),
					limit));
		this.sid = statement.sid();
	}

	/**
	 * Returns which statement is too long.
	 * @return its name within the policy, empty for none
	 */
	public String sid() {
		return this.sid;
	}

}
