package io.chalice.deployer.cloud;

/**
 * A call that may succeed when it is made again a little later.
 */
public final class TransientException extends CloudException {

	private static final long serialVersionUID = 1L;

	private final Cause reason;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param reason why it may succeed later
	 * @param message one line
	 */
	public TransientException(String operation, Cause reason, String message) {
		super(operation, message);
		this.reason = reason;
	}

	/**
	 * Return why the call may succeed later.
	 * @return the reason
	 */
	public Cause reason() {
		return this.reason;
	}

	/**
	 * Why a call may succeed later.
	 */
	public enum Cause {

		/** Too many calls. Nothing was done. */
		THROTTLED,

		/** Something it needs was made a moment ago. Nothing was done. */
		NOT_READY,

		/** It waits for something that takes its time. Nothing was done. */
		PREPARING,

		/** No answer, or the service failed. Whether it was done is not known. */
		UNAVAILABLE

	}

}
