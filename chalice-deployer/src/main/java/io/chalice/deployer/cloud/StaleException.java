package io.chalice.deployer.cloud;

/**
 * Something was changed after it was read.
 */
public final class StaleException extends CloudException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param message one line
	 */
	public StaleException(String operation, String message) {
		super(operation, message);
	}

}
