package io.chalice.deployer.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.PlannedRun;
import io.chalice.deployer.state.StateEdit;
import io.chalice.deployer.state.UnfinishedRun;

/**
 * Writes down how far a plan is: what it has not touched yet, what it has begun to
 * change, and what is as it wants it. Of what is being changed it is not known what it
 * is; of what is changed, it is known what was left.
 */
final class RunJournal {

	private final @Nullable PlannedRun planned;

	private final Map<String, Integer> open = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	private @Nullable UnfinishedRun run;

	RunJournal(Plan plan) {
		this.planned = plan.run();
		this.run = (this.planned != null) ? this.planned.begin(plan.steps()) : null;
		plan.steps().forEach((step) -> this.open.merge(step.resource(), 1, Integer::sum));
	}

	/**
	 * Return what to write before the first step.
	 * @return changes of the state
	 */
	List<StateEdit> begin() {
		UnfinishedRun now = this.run;
		return (now != null) ? List.of((state) -> state.running(now)) : List.of();
	}

	/**
	 * Return what to write before a step.
	 * @param step the step
	 * @return changes of the state
	 */
	synchronized List<StateEdit> begin(PlanStep step) {
		String resource = step.resource();
		UnfinishedRun before = this.run;
		if (before == null || !before.waiting().contains(resource) || !this.begun.add(resource)) {
			return List.of();
		}
		UnfinishedRun now = before.begin(resource);
		this.run = now;
		return List.of((state) -> state.settled(resource, Map.of()).running(now));
	}

	/**
	 * Return what to write after a step.
	 * @param step the step
	 * @return changes of the state
	 */
	synchronized List<StateEdit> finish(PlanStep step) {
		String resource = step.resource();
		UnfinishedRun before = this.run;
		if (this.open.merge(resource, -1, Integer::sum) > 0 || before == null || !before.begun().contains(resource)) {
			return List.of();
		}
		UnfinishedRun now = before.finish(resource);
		this.run = now;
		List<StateEdit> edits = new ArrayList<>(List.of((state) -> state.running(now)));
		Map<String, String> left = (this.planned != null) ? this.planned.settings().get(resource) : null;
		if (left != null) {
			edits.add((state) -> state.settled(resource, left));
		}
		return edits;
	}

	/**
	 * Return what to write when nothing is left to do.
	 * @return changes of the state
	 */
	List<StateEdit> end() {
		return List.of((state) -> state.running(null));
	}

}
