package io.chalice.deployer.cloud;

/**
 * A deploy was interrupted while it waited. The next one goes on where it stopped.
 */
public final class InterruptedDeployException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 */
	public InterruptedDeployException() {
		super("The deploy was interrupted; the next one goes on where it stopped");
	}

}
