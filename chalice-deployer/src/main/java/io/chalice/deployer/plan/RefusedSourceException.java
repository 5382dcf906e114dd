package io.chalice.deployer.plan;

/**
 * A source of events cannot call a function as things are. It is said while the plan is
 * made, before anything is changed.
 */
public final class RefusedSourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param message what is wrong, and what to type to mend it
	 */
	public RefusedSourceException(String message) {
		super(message);
	}

}
