package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.policy.document.PolicyDocument;

/**
 * Changes what a role may do, in the order that {@link PolicyTransition} asks for: what
 * comes, the switch of the stage, what becomes narrower, what goes.
 */
final class RolePolicyPlan {

	private static final String TAGGED = "IAM policy";

	private final ResourcePlan.Builder planned;

	private final RoleResource wanted;

	private final PolicyLayout layout;

	private final RolePolicies observed;

	private final PlanningContext planning;

	private final PolicyTransition transition;

	private final boolean created;

	private final List<StepPrerequisite> first;

	private final Set<StepPrerequisite> narrowed = new HashSet<>(Set.of(Milestone.SWITCHED));

	private RolePolicyPlan(ResourcePlan.Builder planned, RoleResource wanted, PolicyLayout layout,
			RolePolicies observed, PlanningContext planning, List<PlannedStep> first) {
		this.planned = planned;
		this.wanted = wanted;
		this.layout = layout;
		this.observed = observed;
		this.planning = planning;
		this.transition = new PolicyTransition(wanted.policy(), layout, observed);
		this.created = !first.isEmpty();
		this.first = new ArrayList<>(first);
		if (this.transition.isLosing()) {
			// the action that makes log groups may be among those
			wanted.dependencies().forEach((group) -> this.first.add(Milestone.made(group)));
		}
	}

	/**
	 * Plan the role's policies.
	 * @param planned where to add
	 * @param wanted the role
	 * @param layout its documents
	 * @param observed what there is
	 * @param planning what else is known
	 * @param first what makes the role
	 */
	static void plan(ResourcePlan.Builder planned, RoleResource wanted, PolicyLayout layout, RolePolicies observed,
			PlanningContext planning, List<PlannedStep> first) {
		new RolePolicyPlan(planned, wanted, layout, observed, planning, first).plan();
	}

	private void plan() {
		inline();
		Set<Integer> numbers = new TreeSet<>(this.layout.numbers());
		numbers.addAll(this.observed.managed().keySet());
		numbers.forEach(this::keep);
		extra();
		List<Integer> ending = new ArrayList<>(numbers);
		ending.removeAll(this.layout.numbers());
		ending.forEach((number) -> end(Objects.requireNonNull(this.observed.managed().get(number))));
		if (this.layout.inline() == null && this.observed.hasInline()) {
			step(new RoleSteps.DeleteRolePolicy(this.wanted.roleName()), this.narrowed);
		}
		if (this.transition.isLosing()) {
			this.planned.notice(("IAM role %s loses actions before the stage is switched: with those of before it would"
					+ " need more than the %d managed policies that AWS takes")
				.formatted(this.wanted.roleName(), this.observed.quota()));
		}
	}

	private void inline() {
		PolicyDocument now = this.transition.inline();
		if (now != null && !now.equals(this.observed.inline())) {
			step(new RoleSteps.PutRolePolicy(this.wanted.roleName(), now.toCompactJson(), this.created), this.first);
		}
		PolicyDocument then = this.layout.inline();
		if (then != null && !then.equals(now)) {
			this.narrowed.add(step(new RoleSteps.NarrowRolePolicy(this.wanted.roleName(), then.toCompactJson()),
					List.of(Milestone.SWITCHED)));
		}
	}

	private void keep(int number) {
		PolicyDocument then = this.layout.part(number);
		if (then == null) {
			return;
		}
		PolicyDocument now = this.transition.managed(number);
		ManagedPolicyPlan plan = of(number);
		ManagedPolicy there = this.observed.managed().get(number);
		if (there == null) {
			keep(number, then);
			plan.create((now != null) ? this.first : List.of(Milestone.SWITCHED), (now != null) ? now : then,
					this.wanted.tags(), now == null);
			change(number, PlannedChange.Action.CREATE, List.of());
		}
		else {
			update(plan.of(there), there, now, then);
		}
		if (now != null && !now.equals(then)) {
			this.narrowed.add(plan.update(List.of(Milestone.SWITCHED), then, true));
		}
	}

	private void update(ManagedPolicyPlan plan, ManagedPolicy there, @Nullable PolicyDocument now,
			PolicyDocument then) {
		String name = PolicyNames.name(this.wanted.roleName(), there.number());
		PropertyDifferences differences = keep(there.number(), then);
		boolean last = now == null;
		PolicyDocument document = (now != null) ? now : then;
		List<? extends StepPrerequisite> after = last ? List.of(Milestone.SWITCHED) : this.first;
		if (!document.equals(there.document())) {
			after = List.of(plan.update(after, document, last));
		}
		if (!there.attached()) {
			plan.attach(after, last);
			differences.lost("attached to", "IAM role " + this.wanted.roleName());
		}
		new StatementDifferences(this.wanted, differences).compare(there.document(), then);
		TagSteps.plan(this.planned,
				new TagTarget(TAGGED, Cloud::policies, there.arn(), this.wanted.resourceName(), RoleType.NAME),
				there.description().tags(), this.wanted.tags(), this.planning, differences);
		this.planned.change(RoleType.POLICY, name, differences.action(), differences.list());
	}

	private PropertyDifferences keep(int number, PolicyDocument then) {
		PropertyDifferences differences = this.planning.settled()
			.differences(this.wanted.resourceName(), PolicyNames.name(this.wanted.roleName(), number));
		differences.keep(StatementDifferences.DOCUMENT, then.toCompactJson());
		TagSteps.keep(TAGGED, this.wanted.tags(), differences);
		return differences;
	}

	private void extra() {
		this.transition.extra().forEach((number, document) -> {
			ManagedPolicyPlan plan = of(number);
			plan.create(this.first, document, this.wanted.tags(), false);
			plan.delete(this.narrowed, true);
		});
		if (!this.transition.extra().isEmpty()) {
			this.planned.notice("Until the stage is switched, IAM role %s also has %s".formatted(this.wanted.roleName(),
					String.join(", ",
							this.transition.extra()
								.keySet()
								.stream()
								.map((number) -> PolicyNames.name(this.wanted.roleName(), number))
								.toList())));
		}
	}

	private void end(ManagedPolicy policy) {
		of(policy.number()).of(policy).delete(this.narrowed, policy.attached());
		change(policy.number(), PlannedChange.Action.DELETE, List.of());
	}

	private ManagedPolicyPlan of(int number) {
		return new ManagedPolicyPlan(this.planned, this.wanted.resourceName(), this.wanted.roleName(), number,
				this.planning.caller().policyArn(PolicyNames.name(this.wanted.roleName(), number)));
	}

	private void change(int number, PlannedChange.Action action, List<PlannedChange.Difference> differences) {
		this.planned.change(RoleType.POLICY, PolicyNames.name(this.wanted.roleName(), number), action, differences);
	}

	private PlannedStep step(Step step, Collection<? extends StepPrerequisite> after) {
		return this.planned.step(step, after).reaches(RoleType.policies(this.wanted.resourceName()));
	}

}
