package io.chalice.deployer.loggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.LogGroupDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.ApplicationModel;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * Log groups of functions whose logs are kept for a limited time, and of the API.
 */
public final class LogGroupType implements ResourceType<LogGroupResource, LogGroupObservation> {

	static final String NAME = "log_group";

	/** The name of the log group of the API's requests in the application. */
	public static final String ACCESS_LOG = "rest_api-log-group";

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
			Integer days = request.settings().function(function).value(LambdaKeys.LOG_RETENTION);
			if (days != null) {
				groups.add(new LogGroupResource(resourceName(function), FUNCTIONS + request.functionName(function),
						days, request.naming().tagged(request.settings().function(function).get(LambdaKeys.TAGS))));
			}
		}
		AccessLogSettings accessLog = request.settings().api().accessLog();
		if (request.hasApi() && accessLog != null && accessLog.destinationArn() == null) {
			groups.add(new LogGroupResource(ACCESS_LOG, accessLogName(request), null,
					request.naming().tagged(request.settings().api().tags())));
		}
		return groups;
	}

	/**
	 * Return the log group of the API's requests.
	 * @param request what is deployed
	 * @return its name on AWS
	 */
	public static String accessLogName(DeploymentRequest request) {
		return APIS + request.naming().main();
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
			planning.know(new ResourceEntry(wanted.resourceName(), NAME, Map.of("log_group_name", wanted.groupName())));
		}
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get("log_group_name");
		return name != null && limited(name, observing);
	}

	// nothing else of a log group is ever taken away
	private static boolean limited(String name, ObservationContext observing) {
		return observing.cloud().logGroups().find(name).map(LogGroupDescription::retentionDays).isPresent();
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
		Integer days = wanted.retentionDays();
		if (days != null) {
			differences.compare("retention in days", (group != null) ? group.retentionDays() : null, days);
			if (!differences.none()) {
				planned.step(new LogGroupSteps.PutRetention(wanted.resourceName(), wanted.groupName(), days,
						!created.isEmpty()), created);
			}
		}
		if (group == null) {
			TagSteps.keep("log group", wanted.tags(), differences);
		}
		else {
			// Lambda makes a log group without any
			TagSteps.plan(planned,
					new TagTarget("log group", Cloud::logGroups, wanted.groupName(), wanted.resourceName(), NAME),
					observed.tags(), wanted.tags(), planning, differences);
		}
		return planned
			.change(NAME, wanted.groupName(), (group != null) ? differences.action() : PlannedChange.Action.CREATE,
					differences.list())
			.build();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String group = entry.get("log_group_name");
		if (group == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(NAME, group, PlannedChange.Action.UPDATE,
				List.of(new PlannedChange.Difference("retention in days", "limited", null)));
		planned.step(new LogGroupSteps.DeleteRetention(entry.name(), group));
		planned.notice("The log group %s is left, and its events are kept forever".formatted(group));
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		List<ResourceEntry> entries = new ArrayList<>();
		String main = observing.naming().main();
		for (String function : observing.cloud().functions().names(main)) {
			String resource = function.equals(main) ? ApplicationModel.API_HANDLER
					: function.substring(main.length() + 1);
			recover(observing, resourceName(resource), FUNCTIONS + function).ifPresent(entries::add);
		}
		recover(observing, ACCESS_LOG, APIS + main).ifPresent(entries::add);
		return entries;
	}

	private static Optional<ResourceEntry> recover(ObservationContext observing, String resourceName, String group) {
		boolean own = observing.naming().owns(observing.cloud().logGroups().tags(group));
		if (!own || !limited(group, observing)) {
			return Optional.empty();
		}
		return Optional.of(new ResourceEntry(resourceName, NAME, Map.of("log_group_name", group)));
	}

}
