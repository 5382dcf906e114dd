package io.chalice.deployer.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.state.PendingDeploy;
import io.chalice.deployer.state.UnfinishedRun;

/**
 * What a plan's steps do together, as it is written down while they run.
 *
 * @param kind what they do
 * @param deploy the number of the deploy, and when it was planned
 * @param by who planned it, {@code user@host}
 * @param settings what they leave of resources, by the resources' names in the
 * application; nothing is known of the others afterwards
 */
public record PlannedRun(UnfinishedRun.Kind kind, PendingDeploy deploy, String by,
		Map<String, Map<String, String>> settings) {

	public PlannedRun {
		Map<String, Map<String, String>> copied = new LinkedHashMap<>();
		settings.forEach((resource, left) -> copied.put(resource, Map.copyOf(left)));
		settings = Map.copyOf(copied);
	}

	/**
	 * Return what is written down before the first step.
	 * @param steps the steps
	 * @return a run that has touched nothing
	 */
	public UnfinishedRun begin(List<PlanStep> steps) {
		Set<String> resources = new LinkedHashSet<>();
		steps.forEach((step) -> resources.add(step.resource()));
		resources.remove(Planner.STATE);
		return new UnfinishedRun(this.kind, this.deploy.number(), this.deploy.at(), this.by, List.copyOf(resources),
				List.of(), List.of());
	}

}
