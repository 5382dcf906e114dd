package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.PolicyService;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.policy.document.PolicyDocument;

/**
 * What is done with one managed policy of a role.
 */
final class ManagedPolicyPlan {

	private final ResourcePlan.Builder planned;

	private final String resourceName;

	private final String roleName;

	private final int number;

	private final String arn;

	private final List<String> spare = new ArrayList<>();

	private @Nullable String current;

	ManagedPolicyPlan(ResourcePlan.Builder planned, String resourceName, String roleName, int number, String arn) {
		this.planned = planned;
		this.resourceName = resourceName;
		this.roleName = roleName;
		this.number = number;
		this.arn = arn;
	}

	ManagedPolicyPlan of(ManagedPolicy policy) {
		this.spare.addAll(policy.spare());
		this.current = policy.description().version();
		return this;
	}

	/**
	 * Make the policy and attach it.
	 * @param after what comes before
	 * @param document what it says
	 * @param tags its tags
	 * @param last whether it comes when everything else is done
	 */
	void create(Collection<? extends StepPrerequisite> after, PolicyDocument document, Map<String, String> tags,
			boolean last) {
		PlannedStep created = step(new ManagedPolicySteps.CreatePolicy(this.resourceName, this.roleName, this.number,
				this.arn, document.toCompactJson(), tags, last), after);
		attach(with(after, created), last);
	}

	void attach(Collection<? extends StepPrerequisite> after, boolean last) {
		step(new ManagedPolicySteps.AttachPolicy(this.roleName, this.arn, last), after);
	}

	/**
	 * Change what the policy says. The oldest version makes way when there are as many as
	 * IAM keeps.
	 * @param after what comes before
	 * @param document what it says from then on
	 * @param last whether it comes when everything else is done
	 * @return the step
	 */
	PlannedStep update(Collection<? extends StepPrerequisite> after, PolicyDocument document, boolean last) {
		Collection<? extends StepPrerequisite> before = after;
		if (this.spare.size() + 1 >= PolicyService.VERSIONS) {
			String oldest = this.spare.remove(0);
			before = with(after, step(new ManagedPolicySteps.DeletePolicyVersion(this.arn, oldest), List.of()));
		}
		if (this.current != null) {
			this.spare.add(this.current);
			this.current = null;
		}
		else {
			this.spare.add("");
		}
		return step(new ManagedPolicySteps.CreatePolicyVersion(this.arn, document.toCompactJson(), last), before);
	}

	/**
	 * Take the policy from the role and delete it.
	 * @param after what comes before
	 * @param attached whether it is attached
	 * @return the last step
	 */
	PlannedStep delete(Collection<? extends StepPrerequisite> after, boolean attached) {
		Set<StepPrerequisite> before = new LinkedHashSet<>(after);
		if (attached) {
			before.add(step(new ManagedPolicySteps.DetachPolicy(this.roleName, this.arn), after));
		}
		for (String version : this.spare) {
			before.add(step(new ManagedPolicySteps.DeletePolicyVersion(this.arn, version), List.of()));
		}
		return step(new ManagedPolicySteps.DeletePolicy(this.resourceName, this.roleName, this.number, this.arn),
				before);
	}

	private PlannedStep step(Step step, Collection<? extends StepPrerequisite> after) {
		return this.planned.step(step, after).reaches(RoleType.policies(this.resourceName));
	}

	private static Set<StepPrerequisite> with(Collection<? extends StepPrerequisite> after, PlannedStep step) {
		Set<StepPrerequisite> all = new HashSet<>(after);
		all.add(step);
		return all;
	}

}
