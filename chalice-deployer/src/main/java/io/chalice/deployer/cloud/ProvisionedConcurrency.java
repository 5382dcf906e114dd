package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * Instances of a version that Lambda keeps ready.
 *
 * @param requested how many it shall keep
 * @param state whether it does
 * @param reason why it failed, or {@code null}
 */
public record ProvisionedConcurrency(int requested, State state, @Nullable String reason) {

	/**
	 * Where it is on its way.
	 */
	public enum State {

		/** Instances are being started. */
		IN_PROGRESS,

		/** All are there. */
		READY,

		/** They could not be started. */
		FAILED

	}

}
