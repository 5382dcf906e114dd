package io.chalice.deployer.plan;

import java.util.List;

import io.chalice.deployer.cloud.Caller;

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
 */
public record Plan(String application, String stage, Caller caller, boolean first, List<Change> changes,
		List<Confirmation> confirmations, List<String> notices, List<Step> steps) {

	public Plan {
		changes = List.copyOf(changes);
		confirmations = List.copyOf(confirmations);
		notices = List.copyOf(notices);
		steps = List.copyOf(steps);
	}

	/**
	 * Return whether anything would change on AWS.
	 * @return {@code true} when at least one resource would
	 */
	public boolean hasChanges() {
		return this.changes.stream().anyMatch((change) -> change.action() != Change.Action.NONE);
	}

}
