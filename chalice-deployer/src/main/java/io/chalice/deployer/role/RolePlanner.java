package io.chalice.deployer.role;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.plan.Change;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Differences;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Planned;
import io.chalice.deployer.plan.Planning;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.plan.Value;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.policy.document.PolicyDocument;

/**
 * Compares a wanted role with the one there is.
 */
final class RolePlanner {

	Planned plan(RoleResource wanted, RoleObservation observed, Planning planning) {
		planning.allow(wanted.policy().actions());
		RoleDescription role = observed.role();
		Planned.Builder planned = Planned.builder();
		PolicyFilePlan.plan(planned, wanted, observed.fileSha256(), observed.policy(), planning);
		planning.tell(RoleType.idKey(wanted.resourceName()),
				(role != null) ? Value.known(role.id()) : Value.pending(RoleType.idKey(wanted.resourceName())));
		if (role == null) {
			return planned.add(create(wanted, planning)).build();
		}
		if (!planning.naming().owns(role.tags())) {
			throw new ForeignResourceException("role " + wanted.roleName(), planning.naming());
		}
		return planned.add(update(wanted, role, observed.policy(), planning)).build();
	}

	private static Planned create(RoleResource wanted, Planning planning) {
		Planned.Builder planned = Planned.builder();
		planned.change(RoleType.NAME, wanted.roleName(), Change.Action.CREATE, List.of());
		String created = planned
			.step(new RoleSteps.CreateRole(id(wanted, "create"), Set.of(), wanted.resourceName(), wanted.roleName(),
					planning.caller().roleArn(wanted.roleName()), wanted.trust().toCompactJson(), wanted.tags()));
		planned.step(new RoleSteps.PutRolePolicy(id(wanted, "policy"), Set.of(created), wanted.roleName(),
				wanted.policy().toCompactJson()));
		Set<String> beyond = new TreeSet<>(wanted.policy().actions());
		beyond.removeAll(wanted.implied());
		if (!beyond.isEmpty()) {
			planned.confirm(Confirmation.policy(beyond, Set.of()));
		}
		return planned.build();
	}

	private static Planned update(RoleResource wanted, RoleDescription role, @Nullable PolicyDocument policy,
			Planning planning) {
		Planned.Builder planned = Planned.builder();
		Differences differences = new Differences();
		if (!wanted.trust().equals(RoleObservation.read(role.trust()))) {
			differences.compare("trust policy", role.trust(), wanted.trust().toCompactJson());
			planned.step(new RoleSteps.UpdateTrust(id(wanted, "trust"), Set.of(), wanted.roleName(),
					wanted.trust().toCompactJson()));
		}
		if (policy == null || !wanted.policy().equals(policy)) {
			Set<String> before = (policy != null) ? policy.actions() : Set.of();
			Set<String> added = difference(wanted.policy().actions(), before);
			Set<String> removed = difference(before, wanted.policy().actions());
			differences.compare("added actions", null, joined(added)).compare("removed actions", joined(removed), null);
			if (added.isEmpty() && removed.isEmpty()) {
				differences.compare("policy", null, "same actions on other resources");
			}
			RolePolicyPlan.plan(planned, wanted, policy);
			Set<String> asked = (policy != null) ? added : difference(added, wanted.implied());
			if (!asked.isEmpty() || !removed.isEmpty()) {
				planned.confirm(Confirmation.policy(asked, removed));
			}
		}
		TagSteps.plan(planned, new TagTarget(TagTarget.Kind.ROLE, wanted.roleName(), "role:" + wanted.resourceName(),
				wanted.resourceName(), RoleType.NAME), role.tags(), wanted.tags(), planning, differences);
		planned.change(RoleType.NAME, wanted.roleName(), differences.none() ? Change.Action.NONE : Change.Action.UPDATE,
				differences.list());
		return planned.build();
	}

	private static @Nullable String joined(Set<String> actions) {
		return actions.isEmpty() ? null : String.join(", ", actions);
	}

	private static Set<String> difference(Set<String> from, Set<String> without) {
		Set<String> rest = new TreeSet<>(from);
		rest.removeAll(without);
		return rest;
	}

	Planned sweep(ResourceEntry entry, Planning planning) {
		String roleName = entry.get("role_name");
		if (roleName == null) {
			return Planned.builder().build();
		}
		Planned.Builder planned = Planned.builder();
		planned.change(RoleType.NAME, roleName, Change.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("IAM role: " + roleName)));
		Set<String> after = new LinkedHashSet<>(planning.stepIds("function:", ""));
		after.addAll(planning.stepIds("stage:", ""));
		after.addAll(planning.stepIds("api:", ""));
		String policy = planned.step(new RoleSteps.DeleteRolePolicy("role:%s:policy:delete".formatted(entry.name()),
				new HashSet<>(after), roleName));
		after.add(policy);
		planned.step(new RoleSteps.DeleteRole("role:%s:delete".formatted(entry.name()), after, entry.name(), roleName));
		return planned.build();
	}

	private static String id(RoleResource wanted, String what) {
		return "role:%s:%s".formatted(wanted.resourceName(), what);
	}

}
