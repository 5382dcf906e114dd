package io.chalice.deployer.cloud;

import java.util.Objects;

/**
 * AWS did not do what it was asked. The message is one line.
 */
public class CloudException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String operation;

	/**
	 * Create a hard error.
	 * @param operation the service and operation, {@code iam:CreateRole}
	 * @param message one line
	 */
	public CloudException(String operation, String message) {
		super(message);
		this.operation = operation;
	}

	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

	/**
	 * Return what was asked.
	 * @return the service and operation, {@code iam:CreateRole}
	 */
	public String operation() {
		return this.operation;
	}

}
