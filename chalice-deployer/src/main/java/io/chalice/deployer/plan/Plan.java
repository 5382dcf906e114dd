package io.chalice.deployer.plan;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.graph.ResourceNames;

/**
 * What a deployment would do, as data.
 *
 * @param application the application's name
 * @param stage the stage
 * @param caller who deploys, and where to
 * @param first whether nothing is deployed yet
 * @param changes what would happen to each resource
 * @param confirmations what to ask before, in order
 * @param notices what to say, a line each
 * @param steps how, each with those it comes after
 * @param run what they do together, or {@code null} when it need not be written down
 */
public record Plan(String application, String stage, CallerIdentity caller, boolean first, List<PlannedChange> changes,
		List<Confirmation> confirmations, List<String> notices, List<PlanStep> steps, @Nullable PlannedRun run) {

	public Plan {
		changes = List.copyOf(changes);
		confirmations = List.copyOf(confirmations);
		notices = List.copyOf(notices);
		steps = List.copyOf(steps);
	}

	/**
	 * Create a plan of which nothing is written down while it runs.
	 * @param application the application's name
	 * @param stage the stage
	 * @param caller who deploys, and where to
	 * @param first whether nothing is deployed yet
	 * @param changes what would happen to each resource
	 * @param confirmations what to ask before, in order
	 * @param notices what to say, a line each
	 * @param steps how, each with those it comes after
	 */
	public Plan(String application, String stage, CallerIdentity caller, boolean first, List<PlannedChange> changes,
			List<Confirmation> confirmations, List<String> notices, List<PlanStep> steps) {
		this(application, stage, caller, first, changes, confirmations, notices, steps, null);
	}

	/**
	 * Put the parts of a plan in order.
	 * @param naming the application and the stage
	 * @param caller who deploys, and where to
	 * @param first whether nothing is deployed yet
	 * @param planned the parts
	 * @param run what they do together, or {@code null} when it need not be written down
	 * @return the plan
	 * @throws IllegalStateException when a step waits for one that is not in the plan
	 */
	public static Plan of(ResourceNames naming, CallerIdentity caller, boolean first, ResourcePlan planned,
			@Nullable PlannedRun run) {
		List<Confirmation> confirmations = new ArrayList<>();
		List<String> destroyed = planned.confirmations()
			.stream()
			.filter((confirmation) -> confirmation.kind() == Confirmation.Kind.DESTRUCTION)
			.flatMap((confirmation) -> confirmation.lines().stream())
			.toList();
		if (!destroyed.isEmpty()) {
			List<String> lines = new ArrayList<>(List.of("The following will be deleted:", ""));
			lines.addAll(destroyed);
			confirmations.add(Confirmation.destruction(lines));
		}
		planned.confirmations()
			.stream()
			.filter((confirmation) -> confirmation.kind() != Confirmation.Kind.DESTRUCTION)
			.forEach(confirmations::add);
		return new Plan(naming.application(), naming.stage(), caller, first, planned.changes(), confirmations,
				planned.notices().stream().distinct().toList(), StepOrder.of(planned.steps()), run);
	}

	/**
	 * Return whether anything would change on AWS.
	 * @return {@code true} when at least one resource would
	 */
	public boolean hasChanges() {
		return this.changes.stream().anyMatch((change) -> change.action() != PlannedChange.Action.NONE);
	}

}
