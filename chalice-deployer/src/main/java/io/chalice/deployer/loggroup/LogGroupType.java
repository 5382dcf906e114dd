package io.chalice.deployer.loggroup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.LogGroupDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.Confirmation;
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
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.ApplicationModel;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * Log groups of functions and of the API. They are made before what writes into them:
 * Lambda makes the one that is missing only for a role that may, keeps everything for
 * ever in it, and otherwise loses what is logged without a word.
 */
public final class LogGroupType implements ResourceType<LogGroupResource, LogGroupObservation> {

	static final String NAME = "log_group";

	/** The name of the log group of the API's requests in the application. */
	public static final String ACCESS_LOG = "rest_api-log-group";

	/** Nothing writes any more into a log group that goes. */
	public static final Milestone UNUSED = new Milestone(Reached.UNUSED, "");

	/** The field of the state with the name on AWS. */
	static final String FIELD = "log_group_name";

	private static final String TAGGED = "log group";

	private static final String FUNCTIONS = "/aws/lambda/";

	private static final String APIS = "/aws/apigateway/";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<LogGroupResource> wanted(DeploymentRequest request, ObservationContext observing) {
		List<LogGroupResource> groups = new ArrayList<>();
		for (String function : request.functionNames()) {
			FunctionSettings settings = request.settings().function(function);
			groups.add(new LogGroupResource(resourceName(function), FUNCTIONS + request.functionName(function),
					days(settings), request.naming().tagged(settings.get(LambdaKeys.TAGS))));
		}
		AccessLogSettings accessLog = request.settings().api().accessLog();
		if (request.hasApi() && accessLog != null && accessLog.destinationArn() == null) {
			groups.add(new LogGroupResource(ACCESS_LOG, accessLogName(request.naming()),
					days(request.settings().function(ApplicationModel.API_HANDLER)),
					request.naming().tagged(request.settings().api().tags())));
		}
		return groups;
	}

	private static @Nullable Integer days(FunctionSettings settings) {
		int days = settings.get(LambdaKeys.LOG_RETENTION);
		return (days != LambdaKeys.FOR_EVER) ? days : null;
	}

	/**
	 * Return the log group of the API's requests.
	 * @param naming the names of what is deployed
	 * @return its name on AWS
	 */
	public static String accessLogName(ResourceNames naming) {
		return APIS + naming.main();
	}

	/**
	 * Return the name of a function's log group in the application.
	 * @param function the function's resource name
	 * @return the log group's
	 */
	public static String resourceName(String function) {
		return function + "-log-group";
	}

	@Override
	public LogGroupObservation observe(LogGroupResource wanted, ObservationContext observing) {
		LogGroupDescription group = observing.cloud().logGroups().find(wanted.groupName()).orElse(null);
		return new LogGroupObservation(group,
				(group != null) ? observing.cloud().logGroups().tags(wanted.groupName()) : Map.of());
	}

	@Override
	public void prepare(LogGroupResource wanted, LogGroupObservation observed, PlanningContext planning) {
		if (observed.group() != null) {
			planning.know(new ResourceEntry(wanted.resourceName(), NAME, Map.of(FIELD, wanted.groupName())));
		}
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get(FIELD);
		return name != null && observing.cloud().logGroups().find(name).isPresent();
	}

	@Override
	public ResourcePlan plan(LogGroupResource wanted, LogGroupObservation observed, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		List<PlannedStep> created = new ArrayList<>();
		LogGroupDescription group = observed.group();
		if (group == null) {
			created.add(planned
				.step(new LogGroupSteps.CreateLogGroup(wanted.resourceName(), wanted.groupName(), wanted.tags())));
		}
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		differences.compare("retention in days", (group != null) ? words(group.retentionDays()) : null,
				words(wanted.retentionDays()));
		retain(planned, wanted, group, created);
		if (group == null) {
			TagSteps.keep(TAGGED, wanted.tags(), differences);
		}
		else {
			loss(wanted, group, Instant.parse(planning.deploy().at())).ifPresent(planned::confirm);
			// Lambda makes a log group without any
			TagSteps.plan(planned,
					new TagTarget(TAGGED, Cloud::logGroups, wanted.groupName(), wanted.resourceName(), NAME),
					observed.tags(), wanted.tags(), planning, differences);
		}
		return planned
			.change(NAME, wanted.groupName(), (group != null) ? differences.action() : PlannedChange.Action.CREATE,
					differences.list())
			.build();
	}

	private static void retain(ResourcePlan.Builder planned, LogGroupResource wanted,
			@Nullable LogGroupDescription group, List<PlannedStep> created) {
		Integer days = wanted.retentionDays();
		Integer now = (group != null) ? group.retentionDays() : null;
		if (days != null && !days.equals(now)) {
			planned.step(
					new LogGroupSteps.PutRetention(wanted.resourceName(), wanted.groupName(), days, !created.isEmpty()),
					created);
		}
		else if (days == null && now != null) {
			planned.step(new LogGroupSteps.DeleteRetention(wanted.groupName()));
		}
	}

	// in a younger log group there is nothing that would go
	private static Optional<Confirmation> loss(LogGroupResource wanted, LogGroupDescription group, Instant now) {
		Integer days = wanted.retentionDays();
		Integer former = group.retentionDays();
		Instant created = group.created();
		if (days == null || (former != null && former <= days)
				|| (created != null && created.plus(Duration.ofDays(days)).isAfter(now))) {
			return Optional.empty();
		}
		return Optional
			.of(Confirmation.destruction(List.of("events of log group %s older than %d days, which were kept %s"
				.formatted(wanted.groupName(), days, kept(former)))));
	}

	private static String words(@Nullable Integer days) {
		return (days != null) ? days.toString() : "never";
	}

	private static String kept(@Nullable Integer days) {
		return (days != null) ? "for %d days".formatted(days) : "for ever";
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String group = entry.get(FIELD);
		if (group == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		if (planning.isWithLogs()) {
			planned.change(NAME, group, PlannedChange.Action.DELETE, List.of());
			planned.confirm(Confirmation.destruction(List.of("log group: %s, with everything in it".formatted(group))));
			planned.step(new LogGroupSteps.DeleteLogGroup(entry.name(), group), UNUSED);
		}
		else {
			Integer days = observing.cloud()
				.logGroups()
				.find(group)
				.map(LogGroupDescription::retentionDays)
				.orElse(null);
			planned.step(new LogGroupSteps.LeaveLogGroup(entry.name(), group));
			planned.notice("Log group %s is left, and what is in it is kept %s".formatted(group, kept(days)));
		}
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		List<ResourceEntry> entries = new ArrayList<>();
		String main = observing.naming().main();
		for (String group : observing.cloud().logGroups().names(FUNCTIONS + main)) {
			String function = group.substring(FUNCTIONS.length());
			if (function.equals(main) || function.startsWith(main + "-")) {
				recover(observing, resourceName(
						function.equals(main) ? ApplicationModel.API_HANDLER : function.substring(main.length() + 1)),
						group)
					.ifPresent(entries::add);
			}
		}
		recover(observing, ACCESS_LOG, APIS + main).ifPresent(entries::add);
		return entries;
	}

	private static Optional<ResourceEntry> recover(ObservationContext observing, String resourceName, String group) {
		boolean own = observing.naming().owns(observing.cloud().logGroups().tags(group));
		return own ? Optional.of(new ResourceEntry(resourceName, NAME, Map.of(FIELD, group))) : Optional.empty();
	}

	@Override
	public List<ResourceEntry> left(ObservationContext observing) {
		return recover(observing);
	}

	/**
	 * Return whether there is a log group to look for.
	 * @param state what was deployed
	 * @return {@code false} without any
	 */
	public static boolean isIn(DeployedState state) {
		return !state.ofType(NAME).isEmpty();
	}

	/**
	 * Find the log groups that were deployed and are gone: what is logged is lost without
	 * a word.
	 * @param observing where to look
	 * @return their names, sorted
	 */
	public static List<String> missing(ObservationContext observing) {
		return observing.state()
			.ofType(NAME)
			.stream()
			.flatMap((entry) -> Optional.ofNullable(entry.get(FIELD)).stream())
			.filter((name) -> observing.cloud().logGroups().find(name).isEmpty())
			.sorted()
			.toList();
	}

	private enum Reached {

		UNUSED

	}

}
