package io.chalice.local.control;

import org.jspecify.annotations.Nullable;

/**
 * No local mode serves the application, or none that could take an event now.
 */
public final class NotServingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param message what is wrong
	 * @param cause why it is known, or {@code null}
	 */
	public NotServingException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
