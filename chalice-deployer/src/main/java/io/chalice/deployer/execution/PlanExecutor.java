package io.chalice.deployer.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.StateEdit;
import io.chalice.deployer.state.StateStore;

/**
 * Runs plans: every step as soon as those before it are done, and notes what is done at
 * once. A step that fails lets the running ones end and no other begin.
 */
public final class PlanExecutor {

	private final Cloud cloud;

	private final StateStore store;

	private final Supplier<StepWorkers> workers;

	private final RetryBackoff backoff;

	/**
	 * Create an executor.
	 * @param cloud where to run plans
	 * @param store where to note what is done
	 * @param workers makes what runs the steps of one plan
	 * @param backoff how long to wait before a call is made again
	 */
	public PlanExecutor(Cloud cloud, StateStore store, Supplier<StepWorkers> workers, RetryBackoff backoff) {
		this.cloud = cloud;
		this.store = store;
		this.workers = workers;
		this.backoff = backoff;
	}

	/**
	 * Run a plan.
	 * @param plan the plan
	 * @param progress who watches
	 * @throws io.chalice.deployer.cloud.CloudException when AWS refuses a step
	 * @throws StaleException when something was deployed since the plan was made
	 */
	public void execute(Plan plan, ExecutionProgress progress) {
		StateRecorder recorder = new StateRecorder(this.store, plan.application(), plan.stage());
		RunJournal journal = new RunJournal(plan);
		recorder.record(journal.begin());
		StepOutputs outputs = new StepOutputs();
		List<PlanStep> waiting = new ArrayList<>(plan.steps());
		Set<String> unfinished = new HashSet<>();
		waiting.forEach((step) -> unfinished.add(step.id()));
		RuntimeException failure = null;
		int running = 0;
		try (StepWorkers crew = this.workers.get()) {
			while (running > 0 || (failure == null && !waiting.isEmpty())) {
				if (failure == null) {
					running += begin(crew, waiting, unfinished, outputs, recorder, journal, progress);
				}
				if (running == 0) {
					throw new IllegalStateException("Steps wait for each other: " + waiting);
				}
				StepOutcome outcome = crew.next();
				running--;
				unfinished.remove(outcome.step().id());
				if (outcome.failure() != null) {
					failure = first(failure, outcome.failure());
				}
				else {
					synchronized (progress) {
						progress.finished(outcome.step().step());
					}
				}
			}
		}
		if (failure != null) {
			throw failure;
		}
		recorder.record(journal.end());
	}

	private static RuntimeException first(@Nullable RuntimeException earlier, RuntimeException later) {
		if (earlier == null) {
			return later;
		}
		earlier.addSuppressed(later);
		return earlier;
	}

	private int begin(StepWorkers crew, List<PlanStep> waiting, Set<String> unfinished, StepOutputs outputs,
			StateRecorder recorder, RunJournal journal, ExecutionProgress progress) {
		List<PlanStep> ready = waiting.stream()
			.filter((step) -> step.after().stream().noneMatch(unfinished::contains))
			.toList();
		waiting.removeAll(ready);
		for (PlanStep step : ready) {
			crew.submit(() -> run(step, outputs, recorder, journal, progress));
		}
		return ready.size();
	}

	private StepOutcome run(PlanStep planned, StepOutputs outputs, StateRecorder recorder, RunJournal journal,
			ExecutionProgress progress) {
		Step step = planned.step();
		try {
			synchronized (progress) {
				progress.started(step);
			}
			recorder.record(both(journal.begin(planned), step.intents()));
			StepResult result = repeated(step, outputs, progress);
			outputs.add(step, result.outputs());
			recorder.record(both(result.edits(), journal.finish(planned)));
			synchronized (progress) {
				result.warnings().forEach(progress::warned);
			}
			return new StepOutcome(planned, result, null);
		}
		catch (ConflictException ex) {
			return new StepOutcome(planned, null, new StaleException(ex.operation(),
					"%s, after this plan was made: plan again".formatted(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			return new StepOutcome(planned, null, ex);
		}
	}

	private static List<StateEdit> both(List<StateEdit> edits, List<StateEdit> more) {
		List<StateEdit> all = new ArrayList<>(edits);
		all.addAll(more);
		return all;
	}

	private StepResult repeated(Step step, StepOutputs outputs, ExecutionProgress progress) {
		Duration waited = Duration.ZERO;
		boolean unanswered = false;
		for (int attempt = 1;; attempt++) {
			try {
				if (unanswered) {
					Optional<StepResult> done = step.find(this.cloud, outputs);
					if (done.isPresent()) {
						return done.get();
					}
				}
				return step.run(this.cloud, outputs);
			}
			catch (TransientException ex) {
				if (waited.compareTo(this.backoff.patience(ex.reason())) >= 0) {
					throw ex.lasting();
				}
				unanswered = unanswered || ex.reason() == TransientException.Cause.UNAVAILABLE;
				Duration delay = this.backoff.delay(ex.reason(), attempt);
				synchronized (progress) {
					progress.waiting(step, ex, delay);
				}
				this.backoff.sleep(delay);
				waited = waited.plus(delay);
			}
		}
	}

}
