package io.chalice.policy.json;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a text that is not JSON.
 */
public final class JsonSyntaxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final JsonPosition position;

	JsonSyntaxException(String message, JsonPosition position) {
		this(message, position, null);
	}

	JsonSyntaxException(String message, JsonPosition position, @Nullable Throwable cause) {
		super(message, cause);
		this.position = position;
	}

	/**
	 * Says what is wrong.
	 * @return a few words, as they stand after a place
	 */
	public String reason() {
		return String.valueOf(getMessage());
	}

	/**
	 * Says where the mistake is.
	 * @return its line and column
	 */
	public JsonPosition position() {
		return this.position;
	}

}
