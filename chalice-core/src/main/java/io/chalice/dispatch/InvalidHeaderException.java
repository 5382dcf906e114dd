package io.chalice.dispatch;

/**
 * A response header that must not be sent: its name is not a token, or its value would
 * break the line (RFC 9110, section 5).
 */
final class InvalidHeaderException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidHeaderException(String message) {
		super(message);
	}

}
