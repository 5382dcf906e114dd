package io.chalice.deployer.execution;

import java.util.concurrent.Callable;

/**
 * Runs steps side by side.
 */
public interface StepWorkers extends AutoCloseable {

	/**
	 * Begin a step.
	 * @param step runs the step
	 */
	void submit(Callable<StepOutcome> step);

	/**
	 * Wait for the next step to end.
	 * @return what became of it
	 */
	StepOutcome next();

	@Override
	void close();

}
