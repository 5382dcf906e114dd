package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Policies;
import io.chalice.deployer.plan.Planned;
import io.chalice.policy.document.PolicyDocument;

/**
 * What is done with one managed policy of a role.
 */
final class ManagedPolicyPlan {

	private final Planned.Builder planned;

	private final String resourceName;

	private final String roleName;

	private final int number;

	private final String arn;

	private final List<String> spare = new ArrayList<>();

	private @Nullable String current;

	private int updates;

	ManagedPolicyPlan(Planned.Builder planned, String resourceName, String roleName, int number, String arn) {
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
	void create(Set<String> after, PolicyDocument document, Map<String, String> tags, boolean last) {
		String created = this.planned.step(new ManagedPolicySteps.CreatePolicy(id("make"), after, this.resourceName,
				this.roleName, this.number, this.arn, document.toCompactJson(), tags, last));
		attach(with(after, created), last);
	}

	void attach(Set<String> after, boolean last) {
		this.planned.step(new ManagedPolicySteps.AttachPolicy(id("attach"), after, this.roleName, this.arn, last));
	}

	/**
	 * Change what the policy says. The oldest version makes way when there are as many as
	 * IAM keeps.
	 * @param after what comes before
	 * @param document what it says from then on
	 * @param last whether it comes when everything else is done
	 * @return the id of the step
	 */
	String update(Set<String> after, PolicyDocument document, boolean last) {
		this.updates++;
		Set<String> before = after;
		if (this.spare.size() + 1 >= Policies.VERSIONS) {
			String oldest = this.spare.remove(0);
			before = with(after,
					this.planned.step(new ManagedPolicySteps.DeletePolicyVersion(id("prune" + this.updates), Set.of(),
							this.arn, oldest)));
		}
		if (this.current != null) {
			this.spare.add(this.current);
			this.current = null;
		}
		else {
			this.spare.add("");
		}
		return this.planned.step(new ManagedPolicySteps.CreatePolicyVersion(id(last ? "narrow" : "update"), before,
				this.arn, document.toCompactJson(), last));
	}

	/**
	 * Take the policy from the role and delete it.
	 * @param after what comes before
	 * @param attached whether it is attached
	 * @return the id of the last step
	 */
	String delete(Set<String> after, boolean attached) {
		Set<String> before = new LinkedHashSet<>(after);
		if (attached) {
			before.add(this.planned
				.step(new ManagedPolicySteps.DetachPolicy(id("detach"), Set.copyOf(after), this.roleName, this.arn)));
		}
		for (String version : this.spare) {
			before.add(this.planned.step(
					new ManagedPolicySteps.DeletePolicyVersion(id(version + ":delete"), Set.of(), this.arn, version)));
		}
		return this.planned.step(new ManagedPolicySteps.DeletePolicy(id("remove"), before, this.resourceName,
				this.roleName, this.number, this.arn));
	}

	private String id(String what) {
		return "role:%s:policy:%d:%s".formatted(this.resourceName, this.number, what);
	}

	private static Set<String> with(Set<String> after, String step) {
		Set<String> all = new HashSet<>(after);
		all.add(step);
		return all;
	}

}
