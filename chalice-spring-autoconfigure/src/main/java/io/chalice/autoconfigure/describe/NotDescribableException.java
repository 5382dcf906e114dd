package io.chalice.autoconfigure.describe;

/**
 * A class cannot be described because it does not start a Spring Boot application.
 */
final class NotDescribableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotDescribableException(String message) {
		super(message);
	}

}
