package io.chalice.deployer.apikey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.deployer.cloud.ApiKeyDescription;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.state.ResourceEntry;

/**
 * The API keys that are configured. What opens with them says the usage plan.
 */
public final class ApiKeyType implements ResourceType<ApiKeyResource, Optional<ApiKeyDescription>> {

	static final String NAME = "api_key";

	static final String PREFIX = "api-key-";

	private static final String TAGGED = "API key";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<ApiKeyResource> wanted(DeploymentRequest request, ObservationContext observing) {
		if (!request.hasApi()) {
			return List.of();
		}
		return request.settings()
			.api()
			.apiKeys()
			.keySet()
			.stream()
			.map((key) -> new ApiKeyResource(PREFIX + key, request.naming().named(key),
					request.naming().tagged(request.settings().api().tags())))
			.toList();
	}

	static StepOutput id(String resourceName) {
		return new StepOutput(Made.ID, resourceName);
	}

	@Override
	public Optional<ApiKeyDescription> observe(ApiKeyResource wanted, ObservationContext observing) {
		return find(wanted.keyName(), observing);
	}

	// a name is not unique: a key without the tag is someone else's
	private static Optional<ApiKeyDescription> find(String name, ObservationContext observing) {
		return observing.cloud()
			.apiKeys()
			.keys(name, observing.naming()::owns)
			.stream()
			.filter((key) -> key.name().equals(name))
			.findFirst();
	}

	@Override
	public void prepare(ApiKeyResource wanted, Optional<ApiKeyDescription> observed, PlanningContext planning) {
		observed.ifPresent((key) -> planning.know(new ResourceEntry(wanted.resourceName(), NAME,
				Map.of("api_key_name", wanted.keyName(), "api_key_id", key.id()))));
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get("api_key_name");
		return name != null && find(name, observing).isPresent();
	}

	@Override
	public ResourcePlan plan(ApiKeyResource wanted, Optional<ApiKeyDescription> observed, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		StepOutput id = id(wanted.resourceName());
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		if (observed.isPresent()) {
			ApiKeyDescription key = observed.get();
			planning.tell(id, StepInput.known(key.id()));
			TagSteps.plan(planned,
					new TagTarget(TAGGED, Cloud::restApis, "/apikeys/" + key.id(), wanted.resourceName(), NAME),
					key.tags(), wanted.tags(), planning, differences);
			return planned.change(NAME, wanted.keyName(), differences.action(), differences.list()).build();
		}
		TagSteps.keep(TAGGED, wanted.tags(), differences);
		planning.tell(id,
				planned
					.step(new ApiKeySteps.CreateApiKey(wanted.resourceName(), wanted.keyName(), wanted.tags(),
							planning.naming()))
					.value(id));
		return planned.change(NAME, wanted.keyName(), PlannedChange.Action.CREATE, List.of()).build();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String name = entry.get("api_key_name");
		if (name == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(NAME, name, PlannedChange.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("API key: " + name)));
		planned.step(new ApiKeySteps.DeleteApiKey(entry.name(), name, planning.owner(entry)), Milestone.SWITCHED);
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		String prefix = observing.naming().prefix() + "-";
		return observing.cloud()
			.apiKeys()
			.keys(prefix, observing.naming()::owns)
			.stream()
			.sorted(Comparator.comparing(ApiKeyDescription::name))
			.map((key) -> new ResourceEntry(PREFIX + key.name().substring(prefix.length()), NAME,
					Map.of("api_key_name", key.name(), "api_key_id", key.id())))
			.toList();
	}

	private enum Made {

		ID

	}

}
