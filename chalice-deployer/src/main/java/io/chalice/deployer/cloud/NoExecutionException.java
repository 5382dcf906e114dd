package io.chalice.deployer.cloud;

/**
 * An endpoint keeps functions but cannot run them, as emulators without Docker.
 */
public final class NoExecutionException extends CloudException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param reason what the endpoint said, one line
	 */
	public NoExecutionException(String operation, String reason) {
		super(operation, "This endpoint cannot run functions: " + reason);
	}

}
