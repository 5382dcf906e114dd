package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.plan.DestructiveStep;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ResourceRemoval;
import io.chalice.deployer.plan.Step;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.state.PendingDeploy;
import io.chalice.deployer.state.StateEdit;

/**
 * What can be done with deployments and stages.
 */
final class StageSteps {

	private StageSteps() {
	}

	private static Map<String, String> resolve(StepOutputs outputs, Map<String, StepInput> values) {
		Map<String, String> resolved = new HashMap<>();
		values.forEach((key, value) -> resolved.put(key, outputs.resolve(value)));
		return resolved;
	}

	private static StepResult deployed(CallerIdentity caller, String apiId, String stage) {
		return StepResult.put(RestApiResource.RESOURCE_NAME, RestApiType.NAME,
				Map.of("rest_api_id", apiId, "stage", stage, "rest_api_url", RestApiUrl.of(caller, apiId, stage)));
	}

	private static void check(Cloud cloud, String apiId, String stage, String deploymentId) {
		Optional<StageDescription> found = cloud.stages().find(apiId, stage);
		String now = found.map(StageDescription::deploymentId).orElse("");
		if (!now.equals(deploymentId)) {
			String who = cloud.stages()
				.deployments(apiId)
				.stream()
				.filter((deployment) -> deployment.id().equals(now))
				.findFirst()
				.flatMap(DeployNote::of)
				.map((note) -> "by %s at %s".formatted(note.by(), note.at()))
				.orElse("by someone else");
			throw new StaleException("apigateway:UpdateStage",
					"Stage %s was deployed %s, after this plan was made: plan again".formatted(stage, who));
		}
	}

	record CheckStage(StepInput apiId, String stage, String deploymentId) implements MinorStep {

		@Override
		public String title() {
			return "Checking stage: " + this.stage;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			check(cloud, outputs.resolve(this.apiId), this.stage, this.deploymentId);
			return StepResult.NONE;
		}

	}

	record CreateDeployment(StepInput apiId, PendingDeploy deploy, String by, String document,
			Map<String, StepInput> versions) implements MinorStep {

		@Override
		public String title() {
			return "Creating deployment of rest API";
		}

		@Override
		public List<StateEdit> intents() {
			return List.of((state) -> state.begun(this.deploy));
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			DeployNote note = new DeployNote(this.deploy.number(), this.by, this.deploy.at(), this.document,
					resolve(outputs, this.versions));
			return made(cloud.stages().createDeployment(outputs.resolve(this.apiId), note.text()));
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			return cloud.stages()
				.deployments(outputs.resolve(this.apiId))
				.stream()
				.filter((deployment) -> DeployNote.of(deployment).filter((note) -> note.isOf(this.deploy)).isPresent())
				.map(DeploymentDescription::id)
				.findFirst()
				.map(CreateDeployment::made);
		}

		@Override
		public Set<StepOutput> makes() {
			return Set.of(RestApiType.DEPLOYMENT);
		}

		private static StepResult made(String deploymentId) {
			return StepResult.made(RestApiType.DEPLOYMENT, deploymentId);
		}

	}

	record DeleteDeployment(StepInput apiId, String deploymentId) implements DestructiveStep, MinorStep {

		@Override
		public String title() {
			return "Deleting deployment of rest API: " + this.deploymentId;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval
				.ifThere(() -> cloud.stages().deleteDeployment(outputs.resolve(this.apiId), this.deploymentId));
			return StepResult.NONE;
		}

	}

	record CreateStage(StepInput apiId, String stage, StepInput deploymentId, Map<String, StepInput> variables,
			boolean tracing, Map<String, String> tags, CallerIdentity caller) implements Step {

		@Override
		public String title() {
			return "Deploying to: " + this.stage;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			String api = outputs.resolve(this.apiId);
			cloud.stages()
				.create(api, this.stage, outputs.resolve(this.deploymentId), resolve(outputs, this.variables),
						this.tracing, this.tags);
			return deployed(this.caller, api, this.stage);
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			String api = outputs.resolve(this.apiId);
			String deployment = outputs.resolve(this.deploymentId);
			return cloud.stages()
				.find(api, this.stage)
				.filter((found) -> found.deploymentId().equals(deployment))
				.map((found) -> deployed(this.caller, api, this.stage));
		}

	}

	record UpdateStage(StepInput apiId, String stage, @Nullable String expected, List<SettingPatch> patches,
			Map<String, StepInput> values, CallerIdentity caller) implements Step {

		@Override
		public String title() {
			// a stage that was just made has only its access log to come
			return ((this.expected != null) ? "Deploying to: " : "Switching the access log on: ") + this.stage;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			String api = outputs.resolve(this.apiId);
			if (this.expected != null) {
				check(cloud, api, this.stage, this.expected);
			}
			List<SettingPatch> all = new ArrayList<>(this.patches);
			this.values.forEach((path, value) -> all.add(SettingPatch.replace(path, outputs.resolve(value))));
			cloud.stages().update(api, this.stage, all);
			return deployed(this.caller, api, this.stage);
		}

		@Override
		public Optional<StepResult> find(Cloud cloud, StepOutputs outputs) {
			StepInput deployment = this.values.get("/deploymentId");
			if (deployment == null) {
				return Optional.empty();
			}
			String api = outputs.resolve(this.apiId);
			String wanted = outputs.resolve(deployment);
			return cloud.stages()
				.find(api, this.stage)
				.filter((found) -> found.deploymentId().equals(wanted))
				.map((found) -> deployed(this.caller, api, this.stage));
		}

	}

	record DeleteStage(StepInput apiId, String stage) implements DestructiveStep {

		@Override
		public String title() {
			return "Deleting stage: " + this.stage;
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			ResourceRemoval.ifThere(() -> cloud.stages().delete(outputs.resolve(this.apiId), this.stage));
			return StepResult.NONE;
		}

	}

}
