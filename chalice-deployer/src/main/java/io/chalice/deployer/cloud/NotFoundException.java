package io.chalice.deployer.cloud;

/**
 * What a call refers to does not exist.
 */
public final class NotFoundException extends CloudException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param message one line
	 */
	public NotFoundException(String operation, String message) {
		super(operation, message);
	}

}
