package io.chalice.deployer.cloud;

/**
 * What a call would make exists already.
 */
public final class ConflictException extends CloudException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param message one line
	 */
	public ConflictException(String operation, String message) {
		super(operation, message);
	}

}
