package io.chalice.deployer.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.AccessLogSettings;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.cloud.StageService;

/**
 * API Gateway's deployments and stages.
 *
 * @param calls makes the calls
 * @param apiGateway the client
 */
record SdkStages(SdkCalls calls, ApiGatewayClient apiGateway) implements StageService {

	private static final int PAGE = 500;

	@Override
	public List<DeploymentDescription> deployments(String apiId) {
		return this.calls.read("apigateway:GetDeployments",
				() -> this.apiGateway.getDeploymentsPaginator((request) -> request.restApiId(apiId).limit(PAGE))
					.items()
					.stream()
					.map((deployment) -> new DeploymentDescription(deployment.id(), text(deployment.description())))
					.toList());
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	@Override
	public String createDeployment(String apiId, String description) {
		return this.calls
			.write("apigateway:CreateDeployment",
					() -> this.apiGateway
						.createDeployment((request) -> request.restApiId(apiId).description(description)))
			.id();
	}

	@Override
	public void deleteDeployment(String apiId, String deploymentId) {
		this.calls.write("apigateway:DeleteDeployment", () -> this.apiGateway
			.deleteDeployment((request) -> request.restApiId(apiId).deploymentId(deploymentId)));
	}

	@Override
	public Optional<StageDescription> find(String apiId, String name) {
		try {
			GetStageResponse stage = this.calls.read("apigateway:GetStage",
					() -> this.apiGateway.getStage((request) -> request.restApiId(apiId).stageName(name)));
			return Optional.of(new StageDescription(name, text(stage.deploymentId()), stage.variables(),
					Boolean.TRUE.equals(stage.tracingEnabled()), accessLog(stage.accessLogSettings()), stage.tags()));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public List<StageDescription> list(String apiId) {
		return this.calls.read("apigateway:GetStages", () -> this.apiGateway
			.getStages((request) -> request.restApiId(apiId))
			.item()
			.stream()
			.map((stage) -> new StageDescription(stage.stageName(), text(stage.deploymentId()), stage.variables(),
					Boolean.TRUE.equals(stage.tracingEnabled()), accessLog(stage.accessLogSettings()), stage.tags()))
			.toList());
	}

	private static @Nullable AccessLog accessLog(@Nullable AccessLogSettings settings) {
		if (settings == null || settings.destinationArn() == null) {
			return null;
		}
		return new AccessLog(settings.destinationArn(), text(settings.format()));
	}

	@Override
	public void create(String apiId, String name, String deploymentId, Map<String, String> variables, boolean tracing,
			Map<String, String> tags) {
		this.calls.write("apigateway:CreateStage",
				() -> this.apiGateway.createStage((request) -> request.restApiId(apiId)
					.stageName(name)
					.deploymentId(deploymentId)
					.variables(variables)
					.tracingEnabled(tracing)
					.tags(tags)));
	}

	@Override
	public void update(String apiId, String name, List<SettingPatch> patches) {
		this.calls.write("apigateway:UpdateStage", () -> this.apiGateway.updateStage(
				(request) -> request.restApiId(apiId).stageName(name).patchOperations(PatchOperations.of(patches))));
	}

	@Override
	public void delete(String apiId, String name) {
		this.calls.write("apigateway:DeleteStage",
				() -> this.apiGateway.deleteStage((request) -> request.restApiId(apiId).stageName(name)));
	}

}
