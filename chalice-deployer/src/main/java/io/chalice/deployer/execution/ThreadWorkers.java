package io.chalice.deployer.execution;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.chalice.deployer.cloud.InterruptedDeployException;

/**
 * Runs steps on threads.
 */
public final class ThreadWorkers implements StepWorkers {

	private final ExecutorService threads;

	private final CompletionService<StepOutcome> completions;

	/**
	 * Create workers.
	 * @param count how many steps may run at once
	 */
	public ThreadWorkers(int count) {
		this.threads = Executors.newFixedThreadPool(count, (task) -> {
			Thread thread = new Thread(task, "chalice-deploy");
			thread.setDaemon(true);
			return thread;
		});
		this.completions = new ExecutorCompletionService<>(this.threads);
	}

	@Override
	public void submit(Callable<StepOutcome> step) {
		this.completions.submit(step);
	}

	@Override
	public StepOutcome next() {
		try {
			return this.completions.take().get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedDeployException();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
