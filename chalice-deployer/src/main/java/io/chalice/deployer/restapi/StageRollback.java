package io.chalice.deployer.restapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.openapi.StageVariables;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.state.ApiElement;
import io.chalice.deployer.state.DeployRecord;

/**
 * Moves the stage back to an earlier deploy: its routes and its code, in one call.
 *
 * @param api the API, or {@code null} without one
 * @param deployments its deployments
 * @param stage its stage, or {@code null} without one
 */
public record StageRollback(@Nullable RestApiDescription api, List<DeploymentDescription> deployments,
		@Nullable StageDescription stage) {

	/**
	 * Look what there is.
	 * @param observing where to look
	 * @param stageName the stage's name when the state does not know it
	 * @return what there is
	 */
	public static StageRollback observe(ObservationContext observing, String stageName) {
		Optional<RestApiDescription> api = RestApiLookup.find(observing).stream().findFirst();
		if (api.isEmpty()) {
			return new StageRollback(null, List.of(), null);
		}
		String recorded = observing.state()
			.resource(RestApiResource.RESOURCE_NAME)
			.map((entry) -> entry.get("stage"))
			.orElse(null);
		String id = api.get().id();
		return new StageRollback(api.get(), observing.cloud().stages().deployments(id),
				observing.cloud().stages().find(id, (recorded != null) ? recorded : stageName).orElse(null));
	}

	/**
	 * Tell what the deployments say of earlier deploys.
	 * @param planning where to tell it
	 */
	public void adopt(PlanningContext planning) {
		if (this.stage != null) {
			DeployHistory.adopt(planning, this.deployments, this.stage);
		}
	}

	/**
	 * Return where the stage can be reached.
	 * @param planning the account and region
	 * @return the URL, or empty without a stage
	 */
	public Optional<String> url(PlanningContext planning) {
		if (this.api == null || this.stage == null) {
			return Optional.empty();
		}
		return Optional.of(RestApiUrl.of(planning.caller(), this.api.id(), this.stage.name()));
	}

	/**
	 * Return whether the API still has what a deploy needs.
	 * @param target the deploy
	 * @return {@code true} when its deployment is there, or it had none
	 */
	public boolean has(DeployRecord target) {
		return target.deploymentId() == null
				|| this.deployments.stream().anyMatch((deployment) -> deployment.id().equals(target.deploymentId()));
	}

	/**
	 * Plan the move.
	 * @param target the deploy to go back to
	 * @param planning what else is known
	 * @return what to do
	 */
	public ResourcePlan plan(DeployRecord target, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(RestApiResource.RESOURCE_NAME);
		if (this.api == null || this.stage == null || target.deploymentId() == null) {
			return planned.build();
		}
		Map<String, StepInput> values = new TreeMap<>();
		PropertyDifferences differences = new PropertyDifferences();
		if (!target.deploymentId().equals(this.stage.deploymentId())) {
			differences.compare("deployment", this.stage.deploymentId(), target.deploymentId());
			values.put("/deploymentId", StepInput.known(target.deploymentId()));
		}
		target.versions().forEach((function, version) -> {
			String variable = StageVariables.version(function);
			String now = this.stage.variables().get(variable);
			if (now != null && !version.equals(now)) {
				differences.compare("stage variable " + variable, now, version);
				values.put("/variables/" + variable, StepInput.known(version));
			}
		});
		compareRoutes(target, planning, differences);
		if (values.isEmpty()) {
			return planned.change(RestApiType.NAME, this.api.name(), PlannedChange.Action.NONE, List.of()).build();
		}
		planned
			.step(new StageSteps.UpdateStage(StepInput.known(this.api.id()), this.stage.name(),
					this.stage.deploymentId(), List.of(), values, planning.caller()),
					target.versions().keySet().stream().map(FunctionType::started).toList())
			.reaches(Milestone.SWITCHED);
		return planned.change(RestApiType.NAME, this.api.name(), PlannedChange.Action.UPDATE, differences.list())
			.build();
	}

	private static void compareRoutes(DeployRecord target, PlanningContext planning, PropertyDifferences differences) {
		List<ApiElement> now = planning.state()
			.deploy(planning.state().current())
			.map(DeployRecord::elements)
			.orElse(null);
		if (now != null && target.elements() != null) {
			ApiElements.compare(now, target.elements(), differences);
		}
	}

}
