package io.chalice.event;

/**
 * A member of an event is missing or has the wrong type.
 */
public final class MalformedEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedEventException(String member, String expected) {
		super("Event member '%s' is not %s".formatted(member, expected));
	}

}
