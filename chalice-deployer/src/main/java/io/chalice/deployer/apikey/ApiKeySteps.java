package io.chalice.deployer.apikey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.cloud.ApiKeyDescription;
import io.chalice.deployer.cloud.ApiKeyService;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.UsageLimits;
import io.chalice.deployer.cloud.UsagePlanDescription;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with keys and usage plans.
 */
final class ApiKeySteps {

	private ApiKeySteps() {
	}

	private static Optional<UsagePlanDescription> named(Cloud cloud, String name, ResourceNames owner) {
		return cloud.apiKeys().plans(name, owner::owns).stream().filter((plan) -> plan.name().equals(name)).findFirst();
	}

	private static Optional<String> key(Cloud cloud, String name, ResourceNames owner) {
		return cloud.apiKeys()
			.keys(name, owner::owns)
			.stream()
			.filter((key) -> key.name().equals(name))
			.map(ApiKeyDescription::id)
			.findFirst();
	}

	record CreateApiKey(String resourceName, String keyName, Map<String, String> tags,
			ResourceNames owner) implements Step {

		@Override
		public String title() {
			return "Creating API key: " + this.keyName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit
				.put(new ResourceEntry(this.resourceName, ApiKeyType.NAME, Map.of("api_key_name", this.keyName))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return made(cloud.apiKeys().createKey(this.keyName, this.tags));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return key(cloud, this.keyName, this.owner).map(this::made);
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(ApiKeyType.id(this.resourceName));
		}

		private StepResult made(String keyId) {
			return StepResult.made(ApiKeyType.id(this.resourceName), keyId)
				.and(StateEdit.put(new ResourceEntry(this.resourceName, ApiKeyType.NAME, Map.of("api_key_id", keyId))));
		}

	}

	record DeleteApiKey(String resourceName, String keyName, ResourceNames owner) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting API key: " + this.keyName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			key(cloud, this.keyName, this.owner).ifPresent(cloud.apiKeys()::deleteKey);
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

	record CreateUsagePlan(String resourceName, String planName, StepInput apiId, String stage, UsageLimits limits,
			Map<String, String> tags, ResourceNames owner) implements Step {

		@Override
		public String title() {
			return "Creating usage plan: " + this.planName;
		}

		@Override
		public List<StateEdit> intents() {
			return List.of(StateEdit.put(new ResourceEntry(this.resourceName, UsagePlanType.NAME,
					Map.of("usage_plan_name", this.planName))));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return made(cloud.apiKeys()
				.createPlan(this.planName, outputs.resolve(this.apiId) + ":" + this.stage, this.limits, this.tags));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return named(cloud, this.planName, this.owner).map((plan) -> made(plan.id()));
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(UsagePlanType.id(this.resourceName));
		}

		private StepResult made(String planId) {
			return StepResult.made(UsagePlanType.id(this.resourceName), planId)
				.and(StateEdit
					.put(new ResourceEntry(this.resourceName, UsagePlanType.NAME, Map.of("usage_plan_id", planId))));
		}

	}

	record OpenStage(String planId, StepInput apiId, String stage) implements Step {

		@Override
		public String title() {
			return "Opening stage %s to the usage plan".formatted(this.stage);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.apiKeys()
				.updatePlan(this.planId,
						List.of(new SettingPatch("add", "/apiStages", outputs.resolve(this.apiId) + ":" + this.stage)));
			return StepResult.NONE;
		}

	}

	record CloseStages(String planId, List<SettingPatch> patches) implements DestructiveStep {

		@Override
		public String title() {
			return "Closing former stages to the usage plan";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.apiKeys().updatePlan(this.planId, this.patches);
			return StepResult.NONE;
		}

	}

	record UpdateLimits(String planId, List<SettingPatch> patches) implements Step {

		@Override
		public String title() {
			return "Updating limits of the usage plan";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.apiKeys().updatePlan(this.planId, this.patches);
			return StepResult.NONE;
		}

	}

	record AddKey(StepInput planId, StepInput keyId) implements Step {

		@Override
		public String title() {
			return "Adding API key to the usage plan";
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			cloud.apiKeys().addKey(outputs.resolve(this.planId), outputs.resolve(this.keyId));
			return StepResult.NONE;
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			boolean added = cloud.apiKeys()
				.planKeys(outputs.resolve(this.planId))
				.contains(outputs.resolve(this.keyId));
			return added ? Optional.of(StepResult.NONE) : Optional.empty();
		}

	}

	record CloseUsagePlan(String planName, ResourceNames owner) implements DestructiveStep {

		@Override
		public String title() {
			return "Closing usage plan: " + this.planName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ApiKeyService keys = cloud.apiKeys();
			UsagePlanDescription plan = named(cloud, this.planName, this.owner).orElse(null);
			if (plan != null && !plan.apiStages().isEmpty()) {
				keys.updatePlan(plan.id(),
						plan.apiStages()
							.stream()
							.sorted()
							.map((stage) -> new SettingPatch("remove", "/apiStages", stage))
							.toList());
			}
			return StepResult.NONE;
		}

	}

	record DeleteUsagePlan(String resourceName, String planName, ResourceNames owner) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting usage plan: " + this.planName;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			named(cloud, this.planName, this.owner).ifPresent((plan) -> cloud.apiKeys().deletePlan(plan.id()));
			return StepResult.of(StateEdit.remove(this.resourceName));
		}

	}

}
