package io.chalice.deployer.apikey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import io.chalice.deployer.plan.Value;
import io.chalice.deployer.state.ResourceEntry;

/**
 * The usage plan, made when API keys are configured.
 */
public final class UsagePlanType implements ResourceType<UsagePlanResource, UsagePlanObservation> {

	static final String NAME = "usage_plan";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<UsagePlanResource> wanted(DeploymentRequest request, Observing observing) {
		List<String> keys = new ApiKeyType().wanted(request, observing)
			.stream()
			.map(ApiKeyResource::resourceName)
			.toList();
		if (keys.isEmpty()) {
			return List.of();
		}
		return List.of(new UsagePlanResource(request.naming().main(), request.settings().api().stageName(), keys,
				request.naming().tagged(request.settings().api().tags())));
	}

	@Override
	public UsagePlanObservation observe(UsagePlanResource wanted, Observing observing) {
		UsagePlanDescription plan = observing.cloud().apiKeys().plan(wanted.planName()).orElse(null);
		return new UsagePlanObservation(plan,
				(plan != null) ? observing.cloud().apiKeys().planKeys(plan.id()) : Set.of());
	}

	@Override
	public void prepare(UsagePlanResource wanted, UsagePlanObservation observed, Planning planning) {
		if (observed.plan() != null) {
			planning.know(new ResourceEntry(UsagePlanResource.RESOURCE_NAME, NAME,
					Map.of("usage_plan_name", wanted.planName(), "usage_plan_id", observed.plan().id())));
		}
	}

	@Override
	public Planned plan(UsagePlanResource wanted, UsagePlanObservation observed, Planning planning) {
		Planned.Builder planned = Planned.builder();
		Value apiId = planning.told("rest_api.id");
		UsagePlanDescription plan = observed.plan();
		Value planId = Value.pending("usage_plan.id");
		Differences differences = new Differences();
		if (plan == null) {
			planned.step(new ApiKeySteps.CreateUsagePlan("usageplan:create", Set.of("stage:switch"), wanted.planName(),
					apiId, wanted.stage(), wanted.tags()));
		}
		else {
			planId = Value.known(plan.id());
			stages(planned, wanted, plan, apiId, differences);
		}
		for (String key : wanted.keys()) {
			Value keyId = planning.told(ApiKeyType.valueKey(key));
			if (!(keyId instanceof Value.Known known) || !observed.keys().contains(known.text())) {
				differences.compare("key", null, key);
				planned.step(new ApiKeySteps.AddKey("usageplan:%s".formatted(key),
						Set.of("usageplan:create", "apikey:%s:create".formatted(key)), planId, keyId));
			}
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
		Set<String> after = new LinkedHashSet<>(Set.of("stage:switch"));
		if (!gone.isEmpty()) {
			after.add(planned.step(new ApiKeySteps.CloseStages("usageplan:close", Set.of(), plan.id(), gone)));
		}
		if (!plan.apiStages().contains(opened)) {
			differences.compare("stage", null, wanted.stage());
			planned.step(new ApiKeySteps.OpenStage("usageplan:open", after, plan.id(), apiId, wanted.stage()));
		}
	}

	@Override
	public Planned sweep(ResourceEntry entry, Planning planning) {
		String name = entry.get("usage_plan_name");
		if (name == null) {
			return Planned.builder().build();
		}
		Planned.Builder planned = Planned.builder();
		planned.change(NAME, name, Change.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("usage plan: " + name)));
		String closed = planned.step(new ApiKeySteps.CloseUsagePlan("usageplan:close", Set.of("stage:switch"), name));
		planned.step(new ApiKeySteps.DeleteUsagePlan("usageplan:delete", Set.of(closed), entry.name(), name));
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(Observing observing) {
		String name = observing.naming().main();
		return observing.cloud()
			.apiKeys()
			.plan(name)
			.map((plan) -> new ResourceEntry(UsagePlanResource.RESOURCE_NAME, NAME,
					Map.of("usage_plan_name", name, "usage_plan_id", plan.id())))
			.stream()
			.toList();
	}

}
