package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * Whether a function's version can be called and changed.
 *
 * @param state where it is
 * @param reason why it failed, or {@code null}
 */
public record Readiness(State state, @Nullable String reason) {

	/** It can be called and changed. */
	public static final Readiness READY = new Readiness(State.READY, null);

	/** It is being prepared. */
	public static final Readiness PENDING = new Readiness(State.PENDING, null);

	/**
	 * Where a version is on its way.
	 */
	public enum State {

		/** It can be called and changed. */
		READY,

		/** It is being prepared. */
		PENDING,

		/** It could not be prepared. */
		FAILED

	}

}
