package io.chalice.maven.goal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.stage.PreparationListener;

/**
 * Logs what a deploy does.
 */
final class GoalProgress implements ExecutionProgress, PreparationListener {

	private final GoalRequest request;

	private final Set<Object> told = new HashSet<>();

	GoalProgress(GoalRequest request) {
		this.request = request;
	}

	@Override
	public void message(String line) {
		this.request.info(line);
	}

	@Override
	public void warning(String line) {
		this.request.warn(line);
	}

	@Override
	public void started(Step step) {
		if (!step.isMinor()) {
			this.request.info(step.title());
		}
	}

	@Override
	public void waiting(Step step, TransientException reason, Duration delay) {
		if (this.told.add(step)) {
			this.request.info("%s waits (%s)".formatted(step.title(), reason.getMessage()));
		}
	}

	@Override
	public void warned(String warning) {
		if (this.told.add(warning)) {
			this.request.warn(warning);
		}
	}

}
