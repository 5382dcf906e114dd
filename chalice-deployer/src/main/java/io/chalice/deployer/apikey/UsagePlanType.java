package io.chalice.deployer.apikey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Patch;
import io.chalice.deployer.cloud.UsagePlanDescription;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Change;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Differences;
import io.chalice.deployer.plan.Observing;
import io.chalice.deployer.plan.Planned;
import io.chalice.deployer.plan.Planning;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.plan.Value;
import io.chalice.deployer.settings.ApiSettings;
import io.chalice.deployer.state.ResourceEntry;

/**
 * The usage plans of the configured API keys, one for each.
 */
public final class UsagePlanType implements ResourceType<UsagePlanResource, UsagePlanObservation> {

	static final String NAME = "usage_plan";

	private static final String PREFIX = "usage-plan-";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<UsagePlanResource> wanted(DeploymentRequest request, Observing observing) {
		if (!request.hasApi()) {
			return List.of();
		}
		ApiSettings api = request.settings().api();
		List<UsagePlanResource> plans = new ArrayList<>();
		api.apiKeys()
			.forEach((key, limits) -> plans.add(new UsagePlanResource(PREFIX + key, request.naming().named(key),
					api.stageName(), ApiKeyType.PREFIX + key, limits, request.naming().tagged(api.tags()))));
		return plans;
	}

	@Override
	public UsagePlanObservation observe(UsagePlanResource wanted, Observing observing) {
		UsagePlanDescription plan = find(wanted.planName(), observing);
		return new UsagePlanObservation(plan,
				(plan != null) ? observing.cloud().apiKeys().planKeys(plan.id()) : Set.of());
	}

	// a name is not unique: a plan without the tag is someone else's
	private static @Nullable UsagePlanDescription find(String name, Observing observing) {
		return observing.cloud()
			.apiKeys()
			.plans(name, observing.naming()::owns)
			.stream()
			.filter((found) -> found.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	@Override
	public void prepare(UsagePlanResource wanted, UsagePlanObservation observed, Planning planning) {
		if (observed.plan() != null) {
			planning.know(new ResourceEntry(wanted.resourceName(), NAME,
					Map.of("usage_plan_name", wanted.planName(), "usage_plan_id", observed.plan().id())));
		}
	}

	@Override
	public boolean remains(ResourceEntry entry, Observing observing) {
		String name = entry.get("usage_plan_name");
		return name != null && find(name, observing) != null;
	}

	@Override
	public Planned plan(UsagePlanResource wanted, UsagePlanObservation observed, Planning planning) {
		Planned.Builder planned = Planned.builder();
		Value apiId = planning.told("rest_api.id");
		UsagePlanDescription plan = observed.plan();
		Value planId = Value.pending(wanted.resourceName() + ".id");
		Differences differences = new Differences();
		if (plan == null) {
			planned.step(new ApiKeySteps.CreateUsagePlan(id(wanted, "create"), Set.of("stage:switch"),
					wanted.resourceName(), wanted.planName(), apiId, wanted.stage(), wanted.limits(), wanted.tags(),
					planning.naming()));
		}
		else {
			planId = Value.known(plan.id());
			stages(planned, wanted, plan, apiId, differences);
			limits(planned, wanted, plan, differences);
			TagSteps.plan(planned,
					new TagTarget(TagTarget.Kind.USAGE_PLAN, "/usageplans/" + plan.id(),
							"usageplan:" + wanted.resourceName(), wanted.resourceName(), NAME),
					plan.tags(), wanted.tags(), planning, differences);
		}
		Value keyId = planning.told(ApiKeyType.valueKey(wanted.key()));
		if (!(keyId instanceof Value.Known known) || !observed.keys().contains(known.text())) {
			differences.compare("key", null, wanted.key());
			planned.step(new ApiKeySteps.AddKey(id(wanted, "key"),
					Set.of(id(wanted, "create"), "apikey:%s:create".formatted(wanted.key())), planId, keyId));
		}
		return planned.change(NAME, wanted.planName(), action(plan != null, differences), differences.list()).build();
	}

	private static Change.Action action(boolean exists, Differences differences) {
		if (!exists) {
			return Change.Action.CREATE;
		}
		return differences.none() ? Change.Action.NONE : Change.Action.UPDATE;
	}

	private static void stages(Planned.Builder planned, UsagePlanResource wanted, UsagePlanDescription plan,
			Value apiId, Differences differences) {
		String opened = (apiId instanceof Value.Known known) ? known.text() + ":" + wanted.stage() : "";
		List<Patch> gone = new ArrayList<>();
		for (String stage : plan.apiStages()) {
			if (!stage.equals(opened)) {
				differences.compare("stage", stage, null);
				gone.add(new Patch("remove", "/apiStages", stage));
			}
		}
		if (!plan.apiStages().contains(opened)) {
			differences.compare("stage", null, wanted.stage());
			planned.step(new ApiKeySteps.OpenStage(id(wanted, "open"), Set.of("stage:switch"), plan.id(), apiId,
					wanted.stage()));
		}
		if (!gone.isEmpty()) {
			planned.step(new ApiKeySteps.CloseStages(id(wanted, "close"), Set.of("stage:switch", id(wanted, "open")),
					plan.id(), gone));
		}
	}

	private static void limits(Planned.Builder planned, UsagePlanResource wanted, UsagePlanDescription plan,
			Differences differences) {
		differences.compare("limits", plan.limits(), wanted.limits());
		List<Patch> patches = LimitPatches.of(plan.limits(), wanted.limits());
		if (!patches.isEmpty()) {
			planned
				.step(new ApiKeySteps.UpdateLimits(id(wanted, "limits"), Set.of("stage:switch"), plan.id(), patches));
		}
	}

	private static String id(UsagePlanResource wanted, String what) {
		return "usageplan:%s:%s".formatted(wanted.resourceName(), what);
	}

	@Override
	public Planned sweep(ResourceEntry entry, Observing observing, Planning planning) {
		String name = entry.get("usage_plan_name");
		if (name == null) {
			return Planned.builder().build();
		}
		Planned.Builder planned = Planned.builder();
		planned.change(NAME, name, Change.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("usage plan: " + name)));
		String closed = planned.step(new ApiKeySteps.CloseUsagePlan("usageplan:%s:close".formatted(entry.name()),
				Set.of("stage:switch"), name, planning.owner(entry)));
		planned.step(new ApiKeySteps.DeleteUsagePlan("usageplan:%s:delete".formatted(entry.name()), Set.of(closed),
				entry.name(), name, planning.owner(entry)));
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(Observing observing) {
		String prefix = observing.naming().prefix() + "-";
		List<ResourceEntry> entries = new ArrayList<>();
		for (UsagePlanDescription plan : observing.cloud().apiKeys().plans(prefix, observing.naming()::owns)) {
			entries.add(new ResourceEntry(PREFIX + plan.name().substring(prefix.length()), NAME,
					Map.of("usage_plan_name", plan.name(), "usage_plan_id", plan.id())));
		}
		return entries;
	}

}
