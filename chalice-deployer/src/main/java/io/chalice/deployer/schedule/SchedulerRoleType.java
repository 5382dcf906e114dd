package io.chalice.deployer.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.role.RoleSteps;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.PolicySyntaxException;
import io.chalice.project.configuration.LambdaKeys;

/**
 * The role that a stage's schedules call functions with: exactly those that have
 * schedules, at the alias that deploys move.
 */
public final class SchedulerRoleType implements ResourceType<SchedulerRoleResource, SchedulerRoleObservation> {

	static final String NAME = "scheduler_role";

	/** No schedule takes the role any more. */
	static final Milestone UNUSED = new Milestone(Reached.UNUSED, "");

	private static final String TAGGED = "IAM role";

	private static final String TRUST = "trust policy";

	private static final String POLICY = "policy";

	private static final String ROLE_NAME = "role_name";

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * Return the role's name. With a dot it is not that of a function's role.
	 * @param naming what things are called
	 * @return the name on AWS
	 */
	static String roleName(ResourceNames naming) {
		return naming.named("schedules.role");
	}

	@Override
	public List<SchedulerRoleResource> wanted(DeploymentRequest request, ObservationContext observing) {
		Set<String> functions = new TreeSet<>();
		ScheduleType.functions(request)
			.forEach((function) -> functions
				.add(ScheduleType.functionArn(observing.caller(), request.functionName(function.name()))));
		return functions.isEmpty() ? List.of()
				: List.of(new SchedulerRoleResource(roleName(request.naming()),
						SchedulerRoleResource.trust(request.naming().main(), observing.caller()), functions,
						request.naming().tagged(request.settings().defaults().get(LambdaKeys.TAGS))));
	}

	@Override
	public SchedulerRoleObservation observe(SchedulerRoleResource wanted, ObservationContext observing) {
		RoleDescription role = observing.cloud().roles().find(wanted.roleName()).orElse(null);
		Optional<String> policy = (role != null)
				? observing.cloud().roles().policy(wanted.roleName(), wanted.roleName()) : Optional.empty();
		return new SchedulerRoleObservation(role, policy.map(SchedulerRoleType::parsed).orElse(null));
	}

	private static @Nullable PolicyDocument parsed(String json) {
		try {
			return PolicyDocument.parse(json);
		}
		catch (PolicySyntaxException ex) {
			return null;
		}
	}

	static ResourceEntry entry(String roleName) {
		return new ResourceEntry(SchedulerRoleResource.RESOURCE_NAME, NAME, Map.of(ROLE_NAME, roleName));
	}

	@Override
	public void prepare(SchedulerRoleResource wanted, SchedulerRoleObservation observed, PlanningContext planning) {
		RoleDescription role = observed.role();
		if (role != null && planning.naming().owns(role.tags())) {
			planning.know(entry(wanted.roleName()));
		}
	}

	@Override
	public ResourcePlan plan(SchedulerRoleResource wanted, SchedulerRoleObservation observed,
			PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		RoleDescription role = observed.role();
		List<PlannedStep> created = new ArrayList<>();
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		String trust = wanted.trust().toCompactJson();
		String policy = SchedulerRoleResource.policy(wanted.functions()).toCompactJson();
		if (role == null) {
			differences.keep(TRUST, trust);
			differences.keep(POLICY, policy);
			TagSteps.keep(TAGGED, wanted.tags(), differences);
			created.add(planned
				.step(new CreateSchedulerRole(wanted.roleName(), wanted.trust().toCompactJson(), wanted.tags())));
			allow(planned, wanted, observed, created);
			return planned.change(NAME, wanted.roleName(), PlannedChange.Action.CREATE, List.of()).build();
		}
		if (!planning.naming().owns(role.tags())) {
			throw new ForeignResourceException("role " + wanted.roleName(), planning.naming());
		}
		differences.compare(TRUST, "another", "Scheduler's", written(parsed(role.trust()), role.trust()), trust);
		if (!differences.none()) {
			planned.step(new RoleSteps.UpdateTrust(wanted.roleName(), wanted.trust().toCompactJson()));
		}
		if (!SchedulerRoleResource.policy(wanted.functions()).equals(observed.policy())) {
			boolean same = observed.functions().equals(new TreeSet<>(wanted.functions()));
			differences.item(
					same ? new PlannedChange.Difference(POLICY, "another", "the functions'")
							: new PlannedChange.Difference("functions", observed.functions().toString(),
									new TreeSet<>(wanted.functions()).toString()),
					POLICY, written(observed.policy(), ""), policy);
			allow(planned, wanted, observed, created);
		}
		differences.keep(POLICY, policy);
		TagSteps.plan(planned, new TagTarget(TAGGED, Cloud::roles, wanted.roleName(), wanted.resourceName(), NAME),
				role.tags(), wanted.tags(), planning, differences);
		return planned.change(NAME, wanted.roleName(), differences.action(), differences.list()).build();
	}

	private static String written(@Nullable PolicyDocument policy, String otherwise) {
		return (policy != null) ? policy.toCompactJson() : otherwise;
	}

	// what it could call before it may call until the schedules are changed
	private static void allow(ResourcePlan.Builder planned, SchedulerRoleResource wanted,
			SchedulerRoleObservation observed, List<PlannedStep> created) {
		Set<String> all = new TreeSet<>(observed.functions());
		boolean added = all.addAll(wanted.functions());
		boolean narrowed = !all.equals(new TreeSet<>(wanted.functions()));
		List<PlannedStep> after = new ArrayList<>(created);
		if (added || !narrowed) {
			after.add(planned.step(new RoleSteps.PutRolePolicy(wanted.roleName(),
					SchedulerRoleResource.policy(all).toCompactJson(), !created.isEmpty()), created));
		}
		if (narrowed) {
			planned.step(new RoleSteps.NarrowRolePolicy(wanted.roleName(),
					SchedulerRoleResource.policy(wanted.functions()).toCompactJson()), after);
		}
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		return Optional.ofNullable(entry.get(ROLE_NAME))
			.flatMap((role) -> observing.cloud().roles().find(role))
			.filter((role) -> observing.naming().owns(role.tags()))
			.isPresent();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		String role = entry.get(ROLE_NAME);
		if (role != null) {
			planned.change(NAME, role, PlannedChange.Action.DELETE, List.of());
			PlannedStep bare = planned.step(new RoleSteps.DeleteRolePolicy(role), UNUSED);
			planned.step(new RoleSteps.DeleteRole(entry.name(), role), bare);
		}
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		String name = roleName(observing.naming());
		return observing.cloud()
			.roles()
			.find(name)
			.filter((role) -> observing.naming().owns(role.tags()))
			.map((role) -> List.of(entry(name)))
			.orElse(List.of());
	}

	private enum Reached {

		UNUSED

	}

}
