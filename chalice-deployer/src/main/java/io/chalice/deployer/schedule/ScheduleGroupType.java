package io.chalice.deployer.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.project.configuration.LambdaKeys;

/**
 * The group that a stage's schedules are in: a role can be given to the schedules of a
 * group, and only groups have tags.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-group.html">Managing
 * a schedule group</a>
 */
public final class ScheduleGroupType implements ResourceType<ScheduleGroupResource, Optional<Map<String, String>>> {

	static final String NAME = "schedule_group";

	/** No schedule is left in the group. */
	static final Milestone EMPTY = new Milestone(Reached.EMPTY, "");

	private static final String TAGGED = "schedule group";

	private static final String GROUP_NAME = "group_name";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<ScheduleGroupResource> wanted(DeploymentRequest request, ObservationContext observing) {
		return ScheduleType.isWanted(request) ? List.of(new ScheduleGroupResource(request.naming().main(),
				request.naming().tagged(request.settings().defaults().get(LambdaKeys.TAGS)))) : List.of();
	}

	@Override
	public Optional<Map<String, String>> observe(ScheduleGroupResource wanted, ObservationContext observing) {
		return observing.cloud().schedules().group(wanted.groupName());
	}

	static ResourceEntry entry(String groupName) {
		return new ResourceEntry(ScheduleGroupResource.RESOURCE_NAME, NAME, Map.of(GROUP_NAME, groupName));
	}

	@Override
	public void prepare(ScheduleGroupResource wanted, Optional<Map<String, String>> observed,
			PlanningContext planning) {
		observed.filter((tags) -> planning.naming().owns(tags))
			.ifPresent((tags) -> planning.know(entry(wanted.groupName())));
	}

	@Override
	public ResourcePlan plan(ScheduleGroupResource wanted, Optional<Map<String, String>> observed,
			PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		if (observed.isEmpty()) {
			TagSteps.keep(TAGGED, wanted.tags(), differences);
			planned.step(new ScheduleGroupSteps.CreateGroup(wanted.groupName(), wanted.tags()));
			return planned.change(NAME, wanted.groupName(), PlannedChange.Action.CREATE, List.of()).build();
		}
		if (!planning.naming().owns(observed.get())) {
			throw new ForeignResourceException("schedule group " + wanted.groupName(), planning.naming());
		}
		TagSteps.plan(planned, new TagTarget(TAGGED, Cloud::schedules, wanted.groupName(), wanted.resourceName(), NAME),
				observed.get(), wanted.tags(), planning, differences);
		return planned.change(NAME, wanted.groupName(), differences.action(), differences.list()).build();
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		return Optional.ofNullable(entry.get(GROUP_NAME))
			.flatMap((group) -> observing.cloud().schedules().group(group))
			.filter((tags) -> observing.naming().owns(tags))
			.isPresent();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		String group = entry.get(GROUP_NAME);
		if (group != null) {
			planned.change(NAME, group, PlannedChange.Action.DELETE, List.of());
			planned.step(new ScheduleGroupSteps.DeleteGroup(entry.name(), group), EMPTY);
		}
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		return isOwn(observing) ? List.of(entry(observing.naming().main())) : List.of();
	}

	/**
	 * Look for the group when the state is lost.
	 * @param observing where to look
	 * @return whether there is one of this application; not for who may not see any, and
	 * so has made none
	 */
	static boolean isOwn(ObservationContext observing) {
		try {
			return observing.cloud()
				.schedules()
				.group(observing.naming().main())
				.filter((tags) -> observing.naming().owns(tags))
				.isPresent();
		}
		catch (AccessDeniedException ex) {
			return false;
		}
	}

	private enum Reached {

		EMPTY

	}

}
