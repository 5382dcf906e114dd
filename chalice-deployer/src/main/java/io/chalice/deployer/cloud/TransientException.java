package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A call that may succeed when it is made again a little later.
 */
public final class TransientException extends CloudException {

	private static final long serialVersionUID = 1L;

	private final Cause reason;

	private final @Nullable RuntimeException lasting;

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param reason why it may succeed later
	 * @param message one line
	 */
	public TransientException(String operation, Cause reason, String message) {
		this(operation, reason, message, null);
	}

	/**
	 * Create the error.
	 * @param operation the service and operation
	 * @param reason why it may succeed later
	 * @param message one line
	 * @param lasting what is wrong when it does not succeed later either, or {@code null}
	 * for this
	 */
	public TransientException(String operation, Cause reason, String message, @Nullable RuntimeException lasting) {
		super(operation, message);
		this.reason = reason;
		this.lasting = lasting;
	}

	/**
	 * Create the error of a call that does not find yet what was made a moment ago.
	 * @param failure what the service says
	 * @return the error
	 */
	public static TransientException notReady(NotFoundException failure) {
		return new TransientException(failure.operation(), Cause.NOT_READY, failure.getMessage());
	}

	/**
	 * Return what is wrong when the call never succeeds.
	 * @return the error to report
	 */
	public RuntimeException lasting() {
		return (this.lasting != null) ? this.lasting : this;
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

		/**
		 * A permission was granted a moment ago, which not all of AWS knows yet. Nothing
		 * was done.
		 */
		PROPAGATING,

		/** It waits for something that takes its time. Nothing was done. */
		PREPARING,

		/** No answer, or the service failed. Whether it was done is not known. */
		UNAVAILABLE

	}

}
