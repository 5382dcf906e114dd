package io.chalice.deployer.restapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.cloud.StageService;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.openapi.IntegrationUris;
import io.chalice.deployer.openapi.OpenApiDocument;
import io.chalice.deployer.openapi.StageVariables;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.media.MediaTypes;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.RouteModel;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.ApiConfiguration;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.file.Sha256Digests;

/**
 * The application's REST API, its deployments and its stage.
 */
public final class RestApiType implements ResourceType<RestApiResource, RestApiObservation> {

	/** The API's id. */
	public static final StepOutput ID = new StepOutput(Made.ID, RestApiResource.RESOURCE_NAME);

	/** The id of the deployment that a deploy makes. */
	static final StepOutput DEPLOYMENT = new StepOutput(Made.DEPLOYMENT, RestApiResource.RESOURCE_NAME);

	/** Nothing uses an API or a stage that goes. */
	public static final Milestone UNUSED = new Milestone(Reached.UNUSED, "");

	static final String NAME = "rest_api";

	private static final int HASH_LENGTH = 16;

	private final RestApiPlanner planner = new RestApiPlanner();

	/**
	 * Return where the API can be reached, as a state knows it.
	 * @param state the state
	 * @return the URL, or empty without an API
	 */
	public static Optional<String> url(DeployedState state) {
		return state.resource(RestApiResource.RESOURCE_NAME).map((entry) -> entry.get("rest_api_url"));
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<RestApiResource> wanted(DeploymentRequest request, ObservationContext observing) {
		if (!request.hasApi()) {
			return List.of();
		}
		ApiConfiguration settings = request.settings().api();
		IntegrationUris uris = new IntegrationUris(observing.caller());
		ApiEndpoint endpoint = new ApiEndpoint(settings.endpointType().name(), settings.vpcEndpoints());
		String policy = settings.policy();
		if (policy == null && !endpoint.vpcEndpointIds().isEmpty()) {
			policy = PrivateApiPolicy.of(endpoint.vpcEndpointIds());
		}
		String document = OpenApiDocument.write(request.settings().application(), request.model(),
				(function) -> uris.of(function, request.functionName(function)), endpoint,
				settings.minimumCompressionSize(), policy);
		ApiTooLargeException.check(policy, document);
		String hash = Sha256Digests.hex(document.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
		return List.of(new RestApiResource(request.settings().application(), endpoint, document, hash,
				settings.minimumCompressionSize(), policy != null, request.model().binaryTypes(),
				new RestApiResource.Stage(settings.stageName(), settings.stageVariables(), traced(request),
						accessLog(request, observing)),
				calls(request), ApiElements.of(request.model()), notices(request.model(), settings),
				request.naming().tagged(settings.tags()), request.functionNames()));
	}

	// API Gateway traces what any of the functions traces
	private static boolean traced(DeploymentRequest request) {
		return request.functionNames()
			.stream()
			.anyMatch((function) -> request.settings().function(function).get(LambdaKeys.XRAY));
	}

	private static @Nullable AccessLog accessLog(DeploymentRequest request, ObservationContext observing) {
		AccessLogSettings settings = request.settings().api().accessLog();
		if (settings == null) {
			return null;
		}
		String destination = settings.destinationArn();
		if (destination == null) {
			destination = observing.caller().arn("logs", "log-group:" + LogGroupType.accessLogName(request.naming()));
		}
		return new AccessLog(destination, settings.format());
	}

	private static Map<String, String> calls(DeploymentRequest request) {
		Map<String, String> calls = new HashMap<>();
		calls.put(ApplicationModel.API_HANDLER, request.functionName(ApplicationModel.API_HANDLER));
		request.model()
			.authorizers()
			.stream()
			.map(AuthorizerModel::function)
			.filter(Objects::nonNull)
			.forEach((function) -> calls.put(function, request.functionName(function)));
		return calls;
	}

	private static List<String> notices(ApplicationModel model, ApiConfiguration settings) {
		List<String> notices = new ArrayList<>();
		if (model.binaryTypes().contains(MediaTypes.ANY)) {
			notices.add(BinaryTypesChange.NOTICE);
		}
		for (RouteModel route : model.routes()) {
			if (route.apiKeyRequired()) {
				notices.add("%s %s needs an API key%s".formatted(String.join(",", route.methods()), route.path(),
						settings.apiKeys().isEmpty() ? ", and none is configured: add \"api_keys\"" : ""));
			}
		}
		return notices;
	}

	@Override
	public RestApiObservation observe(RestApiResource wanted, ObservationContext observing) {
		List<RestApiDescription> candidates = RestApiLookup.find(observing, wanted.endpoint());
		if (candidates.isEmpty()) {
			return RestApiObservation.NONE;
		}
		RestApiDescription api = candidates.get(0);
		List<RestApiDescription> others = candidates.subList(1, candidates.size());
		StageService stages = observing.cloud().stages();
		List<DeploymentDescription> deployments = stages.deployments(api.id());
		List<StageDescription> all = stages.list(api.id());
		StageDescription stage = all.stream()
			.filter((one) -> one.name().equals(wanted.stage().name()))
			.findFirst()
			.orElse(null);
		return new RestApiObservation(api, others, deployments, stage, formerStages(wanted, all, observing),
				policies(wanted, stage, observing));
	}

	private static List<String> formerStages(RestApiResource wanted, List<StageDescription> all,
			ObservationContext observing) {
		String recorded = observing.state()
			.resource(RestApiResource.RESOURCE_NAME)
			.map((entry) -> entry.get("stage"))
			.orElse(null);
		return all.stream()
			.filter((stage) -> !stage.name().equals(wanted.stage().name()))
			.filter((stage) -> stage.name().equals(recorded) || observing.naming().owns(stage.tags()))
			.map(StageDescription::name)
			.sorted()
			.toList();
	}

	private static Map<String, String> policies(RestApiResource wanted, @Nullable StageDescription stage,
			ObservationContext observing) {
		Map<String, String> policies = new HashMap<>();
		if (stage == null) {
			return policies;
		}
		wanted.calls().forEach((function, functionName) -> {
			String version = stage.variables().get(StageVariables.version(function));
			if (version != null) {
				observing.cloud()
					.functionAccess()
					.policy(functionName, version)
					.ifPresent((policy) -> policies.put(function, policy));
			}
		});
		return policies;
	}

	@Override
	public void prepare(RestApiResource wanted, RestApiObservation observed, PlanningContext planning) {
		RestApiDescription api = observed.api();
		if (api == null) {
			return;
		}
		Map<String, String> fields = new HashMap<>();
		fields.put("rest_api_id", api.id());
		if (observed.stage() != null) {
			fields.put("stage", wanted.stage().name());
			fields.put("rest_api_url", RestApiUrl.of(planning.caller(), api.id(), wanted.stage().name()));
		}
		planning.know(new ResourceEntry(RestApiResource.RESOURCE_NAME, NAME, fields));
		DeployHistory.adopt(planning, observed.deployments(), observed.stage());
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String id = entry.get("rest_api_id");
		return id != null && observing.cloud()
			.restApis()
			.find(id)
			.filter((api) -> RestApiLookup.isOwn(api, observing))
			.isPresent();
	}

	@Override
	public ResourcePlan plan(RestApiResource wanted, RestApiObservation observed, PlanningContext planning) {
		return this.planner.plan(wanted, observed, planning);
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		return this.planner.sweep(entry);
	}

	@Override
	public ResourcePlan forget(List<DeployRecord> outdated, List<DeployRecord> kept, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(RestApiResource.RESOURCE_NAME);
		StepInput api = planning.find(ID).orElse(null);
		Set<String> used = new HashSet<>();
		kept.forEach((deploy) -> used.add(String.valueOf(deploy.deploymentId())));
		for (DeployRecord deploy : outdated) {
			String deployment = deploy.deploymentId();
			if (api != null && deployment != null && used.add(deployment)) {
				planned.step(new StageSteps.DeleteDeployment(api, deployment), Milestone.SWITCHED);
			}
		}
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		return RestApiLookup.find(observing)
			.stream()
			.limit(1)
			.map((api) -> new ResourceEntry(RestApiResource.RESOURCE_NAME, NAME, Map.of("rest_api_id", api.id())))
			.toList();
	}

	private enum Made {

		DEPLOYMENT, ID

	}

	private enum Reached {

		UNUSED

	}

}
