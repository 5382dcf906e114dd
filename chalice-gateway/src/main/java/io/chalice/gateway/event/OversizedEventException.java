package io.chalice.gateway.event;

/**
 * Thrown when an event is larger than Lambda takes asynchronously.
 */
public final class OversizedEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long size;

	OversizedEventException(String functionName, long size, long limit) {
		super("An event of %d bytes for function '%s': Lambda takes %d asynchronously".formatted(size, functionName,
				limit));
		this.size = size;
	}

	/**
	 * Return the event's size.
	 * @return the size in bytes
	 */
	public long size() {
		return this.size;
	}

}
