package io.chalice.deployer.cloud;

/**
 * There are no usable credentials, or no region.
 */
public final class CredentialsException extends CloudException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param message one line that says how to set them
	 */
	public CredentialsException(String message) {
		super("sts:GetCallerIdentity", message);
	}

}
