package io.chalice.deployer.execution;

import java.time.Duration;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.Step;

/**
 * Watches a plan being run. Called from several threads, one call at a time.
 */
public interface ExecutionProgress {

	/** Does not watch. */
	ExecutionProgress NONE = new ExecutionProgress() {
	};

	/**
	 * A step is begun.
	 * @param step the step
	 */
	default void started(Step step) {
	}

	/**
	 * A step is done.
	 * @param step the step
	 */
	default void finished(Step step) {
	}

	/**
	 * A step is tried again.
	 * @param step the step
	 * @param reason why
	 * @param delay how long it waits before
	 */
	default void waiting(Step step, TransientException reason, Duration delay) {
	}

	/**
	 * A step was done as far as it could be.
	 * @param warning what whoever deploys should know, the same line for every step it
	 * happens to
	 */
	default void warned(String warning) {
	}

}
