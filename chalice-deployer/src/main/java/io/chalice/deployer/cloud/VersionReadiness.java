package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * Whether a function's version can be called and changed.
 *
 * @param state where it is
 * @param reason why it failed, or {@code null}
 */
public record VersionReadiness(State state, @Nullable String reason) {

	/** It can be called and changed. */
	public static final VersionReadiness READY = new VersionReadiness(State.READY, null);

	/** It is being prepared. */
	public static final VersionReadiness PENDING = new VersionReadiness(State.PENDING, null);

	/**
	 * It has not been called for a while; the next call makes it ready, which takes its
	 * time.
	 */
	public static final VersionReadiness INACTIVE = new VersionReadiness(State.INACTIVE, null);

	/**
	 * Where a version is on its way.
	 */
	public enum State {

		/** It can be called and changed. */
		READY,

		/** It is being prepared. */
		PENDING,

		/** It is prepared once somebody calls it. */
		INACTIVE,

		/** It could not be prepared. */
		FAILED

	}

}
