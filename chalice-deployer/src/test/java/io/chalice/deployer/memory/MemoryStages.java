package io.chalice.deployer.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.cloud.StageService;
import io.chalice.deployer.cloud.VersionReadiness;

/**
 * Deployments and stages. A stage needs a deployment, and a deployment an API with
 * routes.
 */
final class MemoryStages implements StageService {

	private static final Pattern FUNCTION = Pattern.compile("function:([\\w-]+):\\$\\{stageVariables\\.(\\w+)}");

	private final MemoryCloud cloud;

	MemoryStages(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	Map<String, String> answers() {
		Map<String, String> answers = new TreeMap<>();
		for (MemoryRestApis.Api api : this.cloud.apis.apis.values()) {
			api.stages.forEach((name, stage) -> answers.put(api.id + "/" + name, answer(api, stage)));
		}
		return answers;
	}

	String answer(MemoryRestApis.Api api, MemoryRestApis.Stage stage) {
		MemoryRestApis.Deployment deployment = Objects.requireNonNull(api.deployments.get(stage.deploymentId));
		Matcher matcher = FUNCTION.matcher(deployment.document());
		Set<String> code = new TreeSet<>();
		while (matcher.find()) {
			String function = matcher.group(1);
			String version = stage.variables.get(matcher.group(2));
			if (version == null || !this.cloud.access.allows(function, version, api.id)) {
				return "Internal server error: %s:%s".formatted(function, version);
			}
			if (!this.cloud.functions.decrypts(function, version)) {
				return "Internal server error: KMS access was denied to %s:%s".formatted(function, version);
			}
			FunctionVersion running = Objects
				.requireNonNull(this.cloud.functions.existing("invoke", function).versions.get(version));
			if (running.readiness().state() != VersionReadiness.State.READY) {
				return "Internal server error: %s:%s is not ready".formatted(function, version);
			}
			code.add(function + " " + running.codeSha256());
		}
		Map<String, String> shown = new TreeMap<>(stage.variables);
		shown.keySet().removeIf((name) -> name.startsWith("chaliceVersion"));
		return "%s %s document %d".formatted(code, shown, deployment.document().hashCode());
	}

	@Override
	public List<DeploymentDescription> deployments(String apiId) {
		this.cloud.calls.read("apigateway:GetDeployments " + apiId);
		MemoryRestApis.Api api = this.cloud.apis.existing("apigateway:GetDeployments", apiId);
		List<DeploymentDescription> deployments = new ArrayList<>();
		api.deployments
			.forEach((id, deployment) -> deployments.add(new DeploymentDescription(id, deployment.description())));
		return deployments;
	}

	@Override
	public String createDeployment(String apiId, String description) {
		return this.cloud.write("apigateway:CreateDeployment", apiId, () -> {
			MemoryRestApis.Api api = this.cloud.apis.existing("apigateway:CreateDeployment", apiId);
			if (api.draft.isEmpty()) {
				throw new CloudException("apigateway:CreateDeployment", "The REST API doesn't contain any methods");
			}
			String id = this.cloud.newId("deployment");
			api.deployments.put(id, new MemoryRestApis.Deployment(description, api.draft));
			return id;
		});
	}

	@Override
	public void deleteDeployment(String apiId, String deploymentId) {
		this.cloud.write("apigateway:DeleteDeployment", deploymentId, () -> {
			MemoryRestApis.Api api = this.cloud.apis.existing("apigateway:DeleteDeployment", apiId);
			if (api.stages.values().stream().anyMatch((stage) -> stage.deploymentId.equals(deploymentId))) {
				throw new CloudException("apigateway:DeleteDeployment",
						"Active stages pointing to this deployment must be moved or deleted");
			}
			if (api.deployments.remove(deploymentId) == null) {
				throw new NotFoundException("apigateway:DeleteDeployment", "Invalid Deployment identifier specified");
			}
		});
	}

	@Override
	public Optional<StageDescription> find(String apiId, String name) {
		this.cloud.calls.read("apigateway:GetStage %s %s".formatted(apiId, name));
		MemoryRestApis.Api api = this.cloud.apis.apis.get(apiId);
		MemoryRestApis.Stage stage = (api != null) ? api.stages.get(name) : null;
		return Optional.ofNullable(stage).map((found) -> description(name, found));
	}

	private static StageDescription description(String name, MemoryRestApis.Stage stage) {
		return new StageDescription(name, stage.deploymentId, stage.variables, stage.tracing, stage.accessLog,
				stage.tags);
	}

	@Override
	public List<StageDescription> list(String apiId) {
		this.cloud.calls.read("apigateway:GetStages " + apiId);
		List<StageDescription> stages = new ArrayList<>();
		this.cloud.apis.existing("apigateway:GetStages", apiId).stages
			.forEach((name, stage) -> stages.add(description(name, stage)));
		return stages;
	}

	private static void deployed(MemoryRestApis.Api api, String operation, @Nullable String deploymentId) {
		if (!api.deployments.containsKey(deploymentId)) {
			throw new NotFoundException(operation, "Invalid Deployment identifier specified");
		}
	}

	@Override
	public void create(String apiId, String name, String deploymentId, Map<String, String> variables, boolean tracing,
			Map<String, String> tags) {
		this.cloud.write("apigateway:CreateStage", "%s %s %s".formatted(apiId, name, new TreeMap<>(variables)), () -> {
			MemoryRestApis.Api api = this.cloud.apis.existing("apigateway:CreateStage", apiId);
			deployed(api, "apigateway:CreateStage", deploymentId);
			if (api.stages.containsKey(name)) {
				throw new ConflictException("apigateway:CreateStage", "Stage already exists");
			}
			api.stages.put(name, new MemoryRestApis.Stage(deploymentId, variables, tracing, tags));
		});
	}

	@Override
	public void update(String apiId, String name, List<SettingPatch> patches) {
		this.cloud.write("apigateway:UpdateStage", "%s %s %s".formatted(apiId, name, patches), () -> {
			MemoryRestApis.Api api = this.cloud.apis.existing("apigateway:UpdateStage", apiId);
			MemoryRestApis.Stage stage = api.stages.get(name);
			if (stage == null) {
				throw new NotFoundException("apigateway:UpdateStage", "Invalid stage identifier specified");
			}
			patches.forEach((patch) -> apply(api, stage, patch));
		});
	}

	private static void apply(MemoryRestApis.Api api, MemoryRestApis.Stage stage, SettingPatch patch) {
		String value = patch.value();
		if (patch.path().equals("/deploymentId")) {
			deployed(api, "apigateway:UpdateStage", value);
			stage.deploymentId = Objects.requireNonNull(value);
		}
		else if (patch.path().equals("/tracingEnabled")) {
			stage.tracing = Boolean.parseBoolean(value);
		}
		else if (patch.path().startsWith("/accessLogSettings")) {
			AccessLog former = (stage.accessLog != null) ? stage.accessLog : new AccessLog("", "");
			if (value == null) {
				stage.accessLog = null;
			}
			else if (patch.path().endsWith("destinationArn")) {
				stage.accessLog = new AccessLog(value, former.format());
			}
			else {
				stage.accessLog = new AccessLog(former.destinationArn(), value);
			}
		}
		else if (value == null) {
			stage.variables.remove(patch.path().substring("/variables/".length()));
		}
		else {
			stage.variables.put(patch.path().substring("/variables/".length()), value);
		}
	}

	@Override
	public void delete(String apiId, String name) {
		this.cloud.write("apigateway:DeleteStage", "%s %s".formatted(apiId, name), () -> {
			if (this.cloud.apis.existing("apigateway:DeleteStage", apiId).stages.remove(name) == null) {
				throw new NotFoundException("apigateway:DeleteStage", "Invalid stage identifier specified");
			}
		});
	}

}
