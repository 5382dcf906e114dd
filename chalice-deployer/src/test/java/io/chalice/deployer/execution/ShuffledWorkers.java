package io.chalice.deployer.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Runs steps one at a time, in an order that nobody can count on.
 */
public final class ShuffledWorkers implements StepWorkers {

	private final List<Callable<StepOutcome>> steps = new ArrayList<>();

	private final Random random;

	public ShuffledWorkers(Random random) {
		this.random = random;
	}

	@Override
	public void submit(Callable<StepOutcome> step) {
		this.steps.add(step);
	}

	@Override
	public StepOutcome next() {
		try {
			return this.steps.remove(this.random.nextInt(this.steps.size())).call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.steps.clear();
	}

}
