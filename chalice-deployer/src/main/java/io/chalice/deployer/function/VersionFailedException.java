package io.chalice.deployer.function;

/**
 * A new version was called and failed, so that its stage was not moved to it.
 */
public final class VersionFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String functionName;

	private final String version;

	private final transient FunctionFailure failure;

	VersionFailedException(String functionName, String version, String stage, FunctionFailure failure) {
		super("Version %s of lambda function %s does not start, and stage %s was left as it was: %s%s"
			.formatted(version, functionName, stage, failure.reason(), failure.details()));
		this.functionName = functionName;
		this.version = version;
		this.failure = failure;
	}

	/**
	 * Return the function.
	 * @return its name on AWS
	 */
	public String functionName() {
		return this.functionName;
	}

	/**
	 * Return the version.
	 * @return its number
	 */
	public String version() {
		return this.version;
	}

	/**
	 * Return how it failed.
	 * @return the failure
	 */
	public FunctionFailure failure() {
		return this.failure;
	}

}
