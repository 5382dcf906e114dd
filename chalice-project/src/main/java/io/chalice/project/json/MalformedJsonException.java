package io.chalice.project.json;

/**
 * A text is not JSON, or says something twice.
 */
public final class MalformedJsonException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient JsonPosition position;

	private final String reason;

	MalformedJsonException(JsonPosition position, String message) {
		super(message);
		this.position = position;
		this.reason = message;
	}

	/**
	 * Return where the mistake is.
	 * @return the position at which reading stopped
	 */
	public JsonPosition position() {
		return this.position;
	}

	/**
	 * Return what the mistake is.
	 * @return the mistake in words
	 */
	public String reason() {
		return this.reason;
	}

}
