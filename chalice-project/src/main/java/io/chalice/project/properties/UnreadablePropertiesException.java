package io.chalice.project.properties;

/**
 * A file of properties is not what its name says.
 */
public final class UnreadablePropertiesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadablePropertiesException(String message, Exception cause) {
		super(message, cause);
	}

}
