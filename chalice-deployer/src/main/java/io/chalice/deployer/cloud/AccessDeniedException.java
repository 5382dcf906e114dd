package io.chalice.deployer.cloud;

/**
 * The caller lacks a permission.
 */
public final class AccessDeniedException extends CloudException {

	private static final long serialVersionUID = 1L;

	private final String action;

	private final String resource;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param caller the ARN of the caller
	 * @param action the IAM action that is missing
	 * @param resource the ARN it is missing for, or {@code *}
	 */
	public AccessDeniedException(String operation, String caller, String action, String resource) {
		super(operation, "%s may not call %s on %s. Add to its policy: %s".formatted(caller, action, resource,
				statement(action, resource)));
		this.action = action;
		this.resource = resource;
	}

	private static String statement(String action, String resource) {
		return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"}".formatted(action, resource);
	}

	/**
	 * Return the missing permission.
	 * @return an IAM action, {@code iam:CreateRole}
	 */
	public String action() {
		return this.action;
	}

	/**
	 * Return what it is missing for.
	 * @return an ARN or {@code *}
	 */
	public String resource() {
		return this.resource;
	}

}
