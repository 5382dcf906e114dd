package io.chalice.deployer.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.deployer.iam.PolicyTooLongException;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;

/**
 * Compares a wanted role with the one there is.
 */
final class RolePlanner {

	private static final String INLINE = "inline";

	private static final String TAGGED = "IAM role";

	private static final String TRUST = "trust policy";

	private static final String LAYOUT = "policy";

	private static final String ALLOWED = "allowed";

	private static final PolicyDocument NOTHING = new PolicyDocument(List.of());

	ResourcePlan plan(RoleResource wanted, RoleObservation observed, PlanningContext planning) {
		planning.allow(wanted.policy().actions());
		RoleDescription role = observed.role();
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		planned.add(PolicyFilePlan.plan(wanted, observed.fileSha256(), observed.written(), planning));
		if (role != null && !planning.naming().owns(role.tags())) {
			throw new ForeignResourceException("role " + wanted.roleName(), planning.naming());
		}
		PolicyLayout layout = PolicyLayout.of(wanted.policy(), observed.policies().room());
		if (layout.parts().size() + observed.policies().others() > observed.policies().quota()) {
			throw new PolicyTooLongException(wanted.roleName(), wanted.policy(), layout.parts().size(),
					observed.policies().others(), observed.policies().quota());
		}
		return planned
			.add((role != null) ? update(wanted, layout, role, observed.policies(), planning)
					: create(wanted, layout, observed.policies(), planning))
			.build();
	}

	private static ResourcePlan create(RoleResource wanted, PolicyLayout layout, RolePolicies policies,
			PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		PolicyComparison all = PolicyComparison.diff(NOTHING, wanted.policy());
		permissions(all, wanted.reasons(), differences);
		differences.keep(TRUST, wanted.trust().toCompactJson());
		differences.keep(LAYOUT, layout.words());
		TagSteps.keep(TAGGED, wanted.tags(), differences);
		planned.change(RoleType.NAME, wanted.roleName(), PlannedChange.Action.CREATE, differences.list());
		PlannedStep created = planned
			.step(new RoleSteps.CreateRole(wanted.resourceName(), wanted.roleName(),
					planning.caller().roleArn(wanted.roleName()), wanted.trust().toCompactJson(), wanted.tags()))
			.reaches(RoleType.CREATED);
		StepOutput id = RoleType.id(wanted.resourceName());
		planning.tell(id, created.value(id));
		RolePolicyPlan.plan(planned, wanted, layout, policies, planning, List.of(created));
		new PolicyQuestion(wanted, null, all).confirmation().ifPresent(planned::confirm);
		return planned.build();
	}

	private static ResourcePlan update(RoleResource wanted, PolicyLayout layout, RoleDescription role,
			RolePolicies policies, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		ResourcePlan.Builder parts = ResourcePlan.builder(wanted.resourceName());
		planning.tell(RoleType.id(wanted.resourceName()), StepInput.known(role.id()));
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		keep(wanted.policy(), differences);
		String trust = wanted.trust().toCompactJson();
		String observed = Optional.ofNullable(RoleObservation.read(role.trust()))
			.map(PolicyDocument::toCompactJson)
			.orElse(role.trust());
		differences.compare(TRUST, role.trust(), trust, observed, trust);
		if (!differences.none()) {
			planned.step(new RoleSteps.UpdateTrust(wanted.roleName(), wanted.trust().toCompactJson()));
		}
		differences.keep(LAYOUT, layout.words());
		if (!policies.are(layout)) {
			compare(planned, wanted, layout, policies, differences);
		}
		RolePolicyPlan.plan(parts, wanted, layout, policies, planning, List.of());
		TagSteps.plan(planned,
				new TagTarget(TAGGED, Cloud::roles, wanted.roleName(), wanted.resourceName(), RoleType.NAME),
				role.tags(), wanted.tags(), planning, differences);
		planned.change(RoleType.NAME, wanted.roleName(), differences.action(), differences.list());
		return planned.add(parts.build()).build();
	}

	private static void compare(ResourcePlan.Builder planned, RoleResource wanted, PolicyLayout layout,
			RolePolicies policies, PropertyDifferences differences) {
		PolicyDocument policy = policies.allowed();
		PolicyComparison compared = PolicyComparison.diff((policy != null) ? policy : NOTHING, wanted.policy());
		permissions(compared, wanted.reasons(), differences);
		String kind = kind(policies);
		if (!kind.isEmpty()) {
			differences.compare(LAYOUT, kind, layout.words());
			if (compared.isSame() && kind.equals(INLINE) && kind.equals(layout.words())) {
				differences.add(PlannedChange.Kind.SETTING, LAYOUT, "the same permissions", "written differently");
			}
		}
		new PolicyQuestion(wanted, policy, compared).confirmation().ifPresent(planned::confirm);
	}

	private static String kind(RolePolicies policies) {
		int attached = policies.attachedWith(Set.of()) - policies.others();
		if (attached == 0) {
			return policies.hasInline() ? INLINE : "";
		}
		String managed = PolicyLayout.words(attached);
		return policies.hasInline() ? "inline and " + managed : managed;
	}

	private static void permissions(PolicyComparison compared, PolicyReasons reasons, PropertyDifferences differences) {
		compared.missing()
			.forEach((permission) -> differences.item(
					new Difference(PlannedChange.Kind.PERMISSION, permission.action(), null,
							PolicyQuestion.place(permission))
						.because(reasons.of(permission)),
					permission.describe(), null, ALLOWED));
		compared.surplus()
			.forEach(
					(permission) -> differences.item(
							new Difference(PlannedChange.Kind.PERMISSION, permission.action(),
									PolicyQuestion.place(permission), null)
								.because(List.of(reasons.absence())),
							permission.describe(), ALLOWED, null));
		compared.unweighed()
			.forEach((statement) -> differences.add(PlannedChange.Kind.SETTING, "statement " + statement.sid(), null,
					"%s %s, in one of the two policies only".formatted(statement.effect(),
							String.join(", ", statement.actions()))));
	}

	private static void keep(PolicyDocument policy, PropertyDifferences differences) {
		PolicyComparison.diff(NOTHING, policy)
			.missing()
			.forEach((permission) -> differences.keep(permission.describe(), ALLOWED));
	}

	ResourcePlan sweep(ResourceEntry entry, List<ManagedPolicy> policies) {
		String roleName = entry.get("role_name");
		if (roleName == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(RoleType.NAME, roleName, PlannedChange.Action.DELETE, List.of());
		List<String> lines = new ArrayList<>(List.of("IAM role: " + roleName));
		List<PlannedStep> parts = new ArrayList<>();
		parts.add(planned.step(new RoleSteps.DeleteRolePolicy(roleName), RoleType.UNUSED));
		for (ManagedPolicy policy : policies) {
			String name = PolicyNames.name(roleName, policy.number());
			lines.add("IAM policy: " + name);
			planned.change(RoleType.POLICY, name, PlannedChange.Action.DELETE, List.of());
			parts.add(new ManagedPolicyPlan(planned, entry.name(), roleName, policy.number(), policy.arn()).of(policy)
				.delete(List.of(RoleType.UNUSED), policy.attached()));
		}
		planned.confirm(Confirmation.destruction(lines));
		planned.step(new RoleSteps.DeleteRole(entry.name(), roleName), parts);
		return planned.build();
	}

}
