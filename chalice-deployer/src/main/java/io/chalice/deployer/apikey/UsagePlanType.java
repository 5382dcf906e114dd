package io.chalice.deployer.apikey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsageLimits;
import io.chalice.deployer.cloud.UsagePlanDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.restapi.RestApiType;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.UsagePlan;

/**
 * The usage plans of the configured API keys, one for each.
 */
public final class UsagePlanType implements ResourceType<UsagePlanResource, UsagePlanObservation> {

	static final String NAME = "usage_plan";

	private static final String PREFIX = "usage-plan-";

	private static final String TAGGED = "usage plan";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<UsagePlanResource> wanted(DeploymentRequest request, ObservationContext observing) {
		if (!request.hasApi()) {
			return List.of();
		}
		ApiConfiguration api = request.settings().api();
		List<UsagePlanResource> plans = new ArrayList<>();
		api.apiKeys()
			.forEach((key, plan) -> plans.add(new UsagePlanResource(PREFIX + key, request.naming().named(key),
					api.stageName(), ApiKeyType.PREFIX + key, limits(plan), request.naming().tagged(api.tags()))));
		return plans;
	}

	private static UsageLimits limits(UsagePlan plan) {
		UsagePlan.Period period = plan.quotaPeriod();
		return new UsageLimits(plan.throttleRate(), plan.throttleBurst(), plan.quotaLimit(),
				(period != null) ? period.name() : null);
	}

	@Override
	public UsagePlanObservation observe(UsagePlanResource wanted, ObservationContext observing) {
		UsagePlanDescription plan = find(wanted.planName(), observing);
		return new UsagePlanObservation(plan,
				(plan != null) ? observing.cloud().apiKeys().planKeys(plan.id()) : Set.of());
	}

	// a name is not unique: a plan without the tag is someone else's
	private static @Nullable UsagePlanDescription find(String name, ObservationContext observing) {
		return observing.cloud()
			.apiKeys()
			.plans(name, observing.naming()::owns)
			.stream()
			.filter((found) -> found.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	@Override
	public void prepare(UsagePlanResource wanted, UsagePlanObservation observed, PlanningContext planning) {
		if (observed.plan() != null) {
			planning.know(new ResourceEntry(wanted.resourceName(), NAME,
					Map.of("usage_plan_name", wanted.planName(), "usage_plan_id", observed.plan().id())));
		}
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get("usage_plan_name");
		return name != null && find(name, observing) != null;
	}

	@Override
	public ResourcePlan plan(UsagePlanResource wanted, UsagePlanObservation observed, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		StepInput apiId = planning.told(RestApiType.ID);
		UsagePlanDescription plan = observed.plan();
		StepInput planId;
		List<StepPrerequisite> before = new ArrayList<>(List.of(Milestone.made(wanted.key())));
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		if (plan == null) {
			differences.compare("limits", wanted.limits(), wanted.limits());
			TagSteps.keep(TAGGED, wanted.tags(), differences);
			PlannedStep created = planned.step(new ApiKeySteps.CreateUsagePlan(wanted.resourceName(), wanted.planName(),
					apiId, wanted.stage(), wanted.limits(), wanted.tags(), planning.naming()), Milestone.SWITCHED);
			planId = created.value(id(wanted.resourceName()));
			before.add(created);
		}
		else {
			planId = StepInput.known(plan.id());
			stages(planned, wanted, plan, apiId, differences);
			limits(planned, wanted, plan, differences);
			TagSteps.plan(planned,
					new TagTarget(TAGGED, Cloud::restApis, "/usageplans/" + plan.id(), wanted.resourceName(), NAME),
					plan.tags(), wanted.tags(), planning, differences);
		}
		StepInput keyId = planning.told(ApiKeyType.id(wanted.key()));
		if (!(keyId instanceof StepInput.Known known) || !observed.keys().contains(known.text())) {
			missing(differences, "key", wanted.key(), plan != null && keyId instanceof StepInput.Known);
			planned.step(new ApiKeySteps.AddKey(planId, keyId), before);
		}
		return planned
			.change(NAME, wanted.planName(), (plan != null) ? differences.action() : PlannedChange.Action.CREATE,
					differences.list())
			.build();
	}

	private static void stages(ResourcePlan.Builder planned, UsagePlanResource wanted, UsagePlanDescription plan,
			StepInput apiId, PropertyDifferences differences) {
		String opened = (apiId instanceof StepInput.Known known) ? known.text() + ":" + wanted.stage() : "";
		List<SettingPatch> gone = new ArrayList<>();
		for (String stage : plan.apiStages()) {
			if (!stage.equals(opened)) {
				differences.add(PlannedChange.Kind.SETTING, "stage", stage, null);
				gone.add(new SettingPatch("remove", "/apiStages", stage));
			}
		}
		List<StepPrerequisite> before = new ArrayList<>(List.of(Milestone.SWITCHED));
		if (!plan.apiStages().contains(opened)) {
			missing(differences, "stage", wanted.stage(), !opened.isEmpty());
			before.add(planned.step(new ApiKeySteps.OpenStage(plan.id(), apiId, wanted.stage()), Milestone.SWITCHED));
		}
		if (!gone.isEmpty()) {
			planned.step(new ApiKeySteps.CloseStages(plan.id(), gone), before).reaches(RestApiType.UNUSED);
		}
	}

	// what belongs to what this deploy makes was never there
	private static void missing(PropertyDifferences differences, String property, String name, boolean made) {
		if (made) {
			differences.lost(property, name);
		}
		else {
			differences.add(PlannedChange.Kind.SETTING, property, null, name);
		}
	}

	private static void limits(ResourcePlan.Builder planned, UsagePlanResource wanted, UsagePlanDescription plan,
			PropertyDifferences differences) {
		differences.compare("limits", plan.limits(), wanted.limits());
		List<SettingPatch> patches = LimitPatches.of(plan.limits(), wanted.limits());
		if (!patches.isEmpty()) {
			planned.step(new ApiKeySteps.UpdateLimits(plan.id(), patches), Milestone.SWITCHED);
		}
	}

	static StepOutput id(String resourceName) {
		return new StepOutput(Made.ID, resourceName);
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String name = entry.get("usage_plan_name");
		if (name == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(NAME, name, PlannedChange.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("usage plan: " + name)));
		PlannedStep closed = planned
			.step(new ApiKeySteps.CloseUsagePlan(name, planning.owner(entry)), Milestone.SWITCHED)
			.reaches(RestApiType.UNUSED);
		planned.step(new ApiKeySteps.DeleteUsagePlan(entry.name(), name, planning.owner(entry)), closed)
			.reaches(RestApiType.UNUSED);
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		String prefix = observing.naming().prefix() + "-";
		List<ResourceEntry> entries = new ArrayList<>();
		for (UsagePlanDescription plan : observing.cloud().apiKeys().plans(prefix, observing.naming()::owns)) {
			entries.add(new ResourceEntry(PREFIX + plan.name().substring(prefix.length()), NAME,
					Map.of("usage_plan_name", plan.name(), "usage_plan_id", plan.id())));
		}
		return entries;
	}

	private enum Made {

		ID

	}

}
