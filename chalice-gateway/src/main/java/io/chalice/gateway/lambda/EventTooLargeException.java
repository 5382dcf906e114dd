package io.chalice.gateway.lambda;

import java.io.Serial;

/**
 * An event is larger than Lambda takes (6 MB).
 */
public final class EventTooLargeException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int size;

	EventTooLargeException(int size, int limit) {
		super("The event has %d bytes; Lambda takes %d".formatted(size, limit));
		this.size = size;
	}

	/**
	 * Returns the event's size.
	 * @return the size in bytes
	 */
	public int size() {
		return this.size;
	}

}
