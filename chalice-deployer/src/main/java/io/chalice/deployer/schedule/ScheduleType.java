package io.chalice.deployer.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.ScheduleDescription;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.FunctionModel;
import io.chalice.model.ScheduleSourceModel;

/**
 * Schedules that call functions, at the alias that deploys move. A function's schedules
 * are told apart by their order.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types</a>
 */
public final class ScheduleType implements ResourceType<ScheduleResource, Optional<ScheduleDescription>> {

	static final String NAME = "schedule";

	private static final String GROUP_NAME = "group_name";

	private static final String SCHEDULE_NAME = "schedule_name";

	private static final String STATE = "state";

	private static final String SUSPENDED = "suspended";

	private static final String RESOURCE = ".schedule.";

	@Override
	public String name() {
		return NAME;
	}

	static List<FunctionModel> functions(DeploymentRequest request) {
		return request.model()
			.functions()
			.stream()
			.filter((function) -> !function.sources(ScheduleSourceModel.class).isEmpty())
			.toList();
	}

	static boolean isWanted(DeploymentRequest request) {
		return !functions(request).isEmpty();
	}

	static String functionArn(CallerIdentity caller, String functionName) {
		return caller.functionArn(functionName) + ":" + FunctionType.ALIAS;
	}

	@Override
	public List<ScheduleResource> wanted(DeploymentRequest request, ObservationContext observing) {
		List<ScheduleResource> schedules = new ArrayList<>();
		String role = observing.caller().roleArn(SchedulerRoleType.roleName(request.naming()));
		for (FunctionModel function : functions(request)) {
			int number = 1;
			for (ScheduleSourceModel source : function.sources(ScheduleSourceModel.class)) {
				String functionName = request.functionName(function.name());
				ScheduleDescription schedule = new ScheduleDescription(scheduleName(function.name(), number),
						source.expression(), source.zone(), instant(function, source.start()),
						instant(function, source.end()), source.window(), source.input(), source.enabled(),
						functionArn(observing.caller(), functionName), role, ScheduleDescription.DEFAULT_AGE,
						ScheduleDescription.DEFAULT_ATTEMPTS);
				schedules.add(new ScheduleResource(function.name() + RESOURCE + number, request.naming().main(),
						functionName, schedule, List.of(function.name(), SchedulerRoleResource.RESOURCE_NAME,
								ScheduleGroupResource.RESOURCE_NAME)));
				number++;
			}
		}
		return schedules;
	}

	private static String scheduleName(String function, int number) {
		return (number == 1) ? function : "%s.%d".formatted(function, number);
	}

	private static @Nullable Instant instant(FunctionModel function, @Nullable String text) {
		try {
			return (text != null) ? ZonedDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw new RefusedSourceException(
					("A schedule of function %s begins or ends at '%s', which is no time with a zone: write "
							+ "2030-01-31T08:00:00Z")
						.formatted(function.name(), text));
		}
	}

	@Override
	public Optional<ScheduleDescription> observe(ScheduleResource wanted, ObservationContext observing) {
		return observing.cloud().schedules().find(wanted.group(), wanted.schedule().name());
	}

	static ResourceEntry entry(String resourceName, String group, String schedule) {
		return new ResourceEntry(resourceName, NAME, Map.of(GROUP_NAME, group, SCHEDULE_NAME, schedule));
	}

	@Override
	public void prepare(ScheduleResource wanted, Optional<ScheduleDescription> observed, PlanningContext planning) {
		observed.ifPresent((schedule) -> planning.know(entry(wanted.resourceName(), wanted.group(), schedule.name())));
		planning.state()
			.resource(wanted.resourceName())
			.filter((entry) -> SUSPENDED.equals(entry.get(STATE)))
			.ifPresent((entry) -> planning.know(state(wanted.resourceName(), false)));
	}

	// the group says whose it is
	@Override
	public ResourcePlan plan(ScheduleResource wanted, Optional<ScheduleDescription> observed,
			PlanningContext planning) {
		planning.source(wanted.resourceName());
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		List<Milestone> after = wanted.dependencies().stream().map(Milestone::made).toList();
		String title = title(wanted.schedule());
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		compare(observed.orElse(wanted.schedule()), wanted.schedule(), differences);
		if (observed.isEmpty()) {
			planned.step(new ScheduleSteps.CreateSchedule(wanted.resourceName(), wanted.group(), wanted.schedule()),
					after);
			return planned.change(NAME, title, PlannedChange.Action.CREATE, List.of()).build();
		}
		if (!differences.none()) {
			planned.step(new ScheduleSteps.UpdateSchedule(wanted.group(), wanted.schedule()), after);
		}
		return planned.change(NAME, title, differences.action(), differences.list()).build();
	}

	private static void compare(ScheduleDescription before, ScheduleDescription after,
			PropertyDifferences differences) {
		differences.compare("expression", before.expression(), after.expression())
			.compare("zone", before.zone(), after.zone())
			.compare("start", before.start(), after.start())
			.compare("end", before.end(), after.end())
			.compare("window", before.window(), after.window())
			.compare("input", before.input(), after.input())
			.compare("enabled", before.enabled(), after.enabled())
			.compare("function", before.functionArn(), after.functionArn())
			.compare("role", before.roleArn(), after.roleArn())
			.compare("maximum age", before.maximumAge(), after.maximumAge())
			.compare("retries", before.maximumAttempts(), after.maximumAttempts());
	}

	private static String title(ScheduleDescription schedule) {
		return "%s, %s".formatted(schedule.name(), schedule.expression());
	}

	private static Optional<ScheduleDescription> find(ResourceEntry entry, ObservationContext observing) {
		String group = entry.get(GROUP_NAME);
		String name = entry.get(SCHEDULE_NAME);
		if (group == null || name == null) {
			return Optional.empty();
		}
		return observing.cloud()
			.schedules()
			.group(group)
			.filter((tags) -> observing.naming().owns(tags))
			.flatMap((tags) -> observing.cloud().schedules().find(group, name));
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		return find(entry, observing).isPresent();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		find(entry, observing).ifPresent((schedule) -> {
			String title = title(schedule);
			planned.change(NAME, title, PlannedChange.Action.DELETE, List.of());
			planned
				.confirm(Confirmation.destruction(List.of("Schedule: %s (nothing is called then)".formatted(title))));
			planned
				.step(new ScheduleSteps.DeleteSchedule(entry.name(), String.valueOf(entry.get(GROUP_NAME)),
						schedule.name()))
				.reaches(FunctionType.UNUSED, SchedulerRoleType.UNUSED, ScheduleGroupType.EMPTY);
		});
		return planned.build();
	}

	@Override
	public ResourcePlan rollback(ResourceEntry entry, DeployRecord target, ObservationContext observing,
			PlanningContext planning) {
		String function = entry.name().substring(0, Math.max(0, entry.name().indexOf(RESOURCE)));
		boolean had = target.hasSource(entry.name(), function);
		boolean suspended = SUSPENDED.equals(entry.get(STATE));
		ScheduleDescription schedule = find(entry, observing).orElse(null);
		if (schedule == null || had == schedule.enabled() || (had && !suspended)) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.builder(entry.name());
		planned.change(NAME, title(schedule), PlannedChange.Action.UPDATE,
				new PropertyDifferences().compare("enabled", !had, had).list());
		PlannedStep step = planned.step(new ScheduleSteps.SwitchSchedule(entry.name(),
				String.valueOf(entry.get(GROUP_NAME)), schedule.withEnabled(had)),
				had ? List.of(Milestone.made(function)) : List.of());
		if (!had) {
			step.reaches(Milestone.SWITCHED);
			planned.notice("Deploy %d did not have the schedule %s: it is disabled. To enable it, deploy again"
				.formatted(target.number(), title(schedule)));
		}
		return planned.build();
	}

	static ResourceEntry state(String resourceName, boolean suspended) {
		return new ResourceEntry(resourceName, NAME, Map.of(STATE, suspended ? SUSPENDED : "deployed"));
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		String group = observing.naming().main();
		if (!ScheduleGroupType.isOwn(observing)) {
			return List.of();
		}
		return observing.cloud()
			.schedules()
			.names(group)
			.stream()
			.map((name) -> entry(resourceName(name), group, name))
			.toList();
	}

	private static String resourceName(String scheduleName) {
		int dot = scheduleName.lastIndexOf('.');
		return (dot < 0) ? scheduleName + RESOURCE + 1
				: scheduleName.substring(0, dot) + RESOURCE + scheduleName.substring(dot + 1);
	}

}
