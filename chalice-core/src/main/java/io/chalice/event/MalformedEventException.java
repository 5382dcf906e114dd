package io.chalice.event;

/**
 * A member of an event is missing or has the wrong type.
 */
public final class MalformedEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private MalformedEventException(String message) {
		super(message);
	}

	/**
	 * Create the error of a member.
	 * @param member the member's name
	 * @param expected what it should have been, such as {@code a text}
	 */
	public MalformedEventException(String member, String expected) {
		this("Event member '%s' is not %s".formatted(member, expected));
	}

	/**
	 * Create the error of an event as a whole. What is in it is not told: it may be
	 * secret.
	 * @param expected what it should have been, such as {@code a JSON object}
	 * @return the error
	 */
	public static MalformedEventException notA(String expected) {
		return new MalformedEventException("The event is not " + expected);
	}

}
