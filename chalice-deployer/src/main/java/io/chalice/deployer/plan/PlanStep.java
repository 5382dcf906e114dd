package io.chalice.deployer.plan;

import java.util.Set;

/**
 * A step in its place in a plan.
 *
 * @param id its name, unique in the plan: what it is done to and what is done
 * @param resource the name in the application of what it is done to
 * @param after the names of the steps that have to be done before
 * @param step what to do
 */
public record PlanStep(String id, String resource, Set<String> after, Step step) {

	public PlanStep {
		after = Set.copyOf(after);
	}

}
