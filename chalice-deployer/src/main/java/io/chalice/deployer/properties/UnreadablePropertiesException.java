package io.chalice.deployer.properties;

/**
 * A file of properties is not what its name says.
 */
public final class UnreadablePropertiesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadablePropertiesException(String file, Exception cause) {
		super("%s cannot be read: %s".formatted(file,
				String.valueOf(cause.getMessage()).lines().findFirst().orElse("")), cause);
	}

}
