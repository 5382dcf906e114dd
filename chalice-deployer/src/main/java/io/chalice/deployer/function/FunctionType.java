package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionLogging;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.layer.LayerType;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.upload.CodeUpload;
import io.chalice.model.ApplicationModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * The application's Lambda functions, each with its published versions and the alias
 * {@value #ALIAS}.
 */
public final class FunctionType implements ResourceType<FunctionResource, FunctionObservation> {

	/** The alias that stands for the version in use. */
	public static final String ALIAS = "live";

	/** Nothing calls a function that goes. */
	public static final Milestone UNUSED = new Milestone(Reached.UNUSED, "");

	/** The type of functions in the state. */
	public static final String NAME = "lambda_function";

	private static final String HANDLER = "org.springframework.cloud.function.adapter.aws.FunctionInvoker"
			+ "::handleRequest";

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * Return the number of the version that a deploy publishes.
	 * @param function the function's resource name
	 * @return the value
	 */
	static StepOutput version(String function) {
		return new StepOutput(Made.VERSION, function);
	}

	/**
	 * Return the revision of a function's configuration.
	 * @param function the function's resource name
	 * @return the value
	 */
	static StepOutput revision(String function) {
		return new StepOutput(Made.REVISION, function);
	}

	/**
	 * Return the milestone that a function is made.
	 * @param function the function's resource name
	 * @return the milestone
	 */
	public static Milestone created(String function) {
		return new Milestone(Reached.CREATED, function);
	}

	/**
	 * Return the milestone that the version of a deploy can be called.
	 * @param function the function's resource name
	 * @return the milestone
	 */
	public static Milestone published(String function) {
		return new Milestone(Reached.PUBLISHED, function);
	}

	/**
	 * Return the milestone that the version of a deploy has answered.
	 * @param function the function's resource name
	 * @return the milestone
	 */
	public static Milestone started(String function) {
		return new Milestone(Reached.STARTED, function);
	}

	/**
	 * Return the milestone that the alias stands for the version of a deploy.
	 * @param function the function's resource name
	 * @return the milestone
	 */
	static Milestone aliased(String function) {
		return new Milestone(Reached.ALIASED, function);
	}

	@Override
	public List<FunctionResource> wanted(DeploymentRequest request, ObservationContext observing) {
		List<FunctionResource> functions = new ArrayList<>();
		for (String function : request.functionNames()) {
			FunctionSettings settings = request.settings().function(function);
			functions.add(new FunctionResource(function, request.functionName(function),
					configuration(request, observing, function),
					(settings.roleArn() == null) ? RoleType.resourceName(request, function) : null,
					CodeUpload.code(request.artifact().file(), request.artifact().size(), request.artifact().sha256(),
							request, observing.caller()),
					request.artifact().sha256(), settings.value(LambdaKeys.RESERVED_CONCURRENCY), async(settings),
					settings.value(LambdaKeys.PROVISIONED_CONCURRENCY), management(request, function),
					request.naming().tagged(settings.get(LambdaKeys.TAGS)),
					List.of(RoleType.resourceName(request, function), LogGroupType.resourceName(function),
							LayerType.RESOURCE_NAME),
					request.artifact().layer() != null, request.verified()));
		}
		return functions;
	}

	private static AsyncSettings async(FunctionSettings settings) {
		return new AsyncSettings(settings.value(LambdaKeys.MAXIMUM_RETRY_ATTEMPTS),
				settings.value(LambdaKeys.MAXIMUM_EVENT_AGE), settings.value(LambdaKeys.ON_SUCCESS),
				settings.value(LambdaKeys.ON_FAILURE));
	}

	static RuntimeManagement management(DeploymentRequest request, String function) {
		return RuntimeManagement.of(request.settings().function(function).get(LambdaKeys.RUNTIME_MANAGEMENT));
	}

	static VersionConfiguration configuration(DeploymentRequest request, ObservationContext observing,
			String function) {
		FunctionSettings settings = request.settings().function(function);
		String role = settings.roleArn();
		if (role == null) {
			role = observing.caller().roleArn(RoleType.roleName(request, function));
		}
		return new VersionConfiguration(role, JavaRuntimes.of(request, function), HANDLER,
				settings.get(LambdaKeys.MEMORY_SIZE), settings.get(LambdaKeys.TIMEOUT),
				FunctionEnvironment.of(request, function), settings.get(LambdaKeys.LAYERS),
				settings.get(LambdaKeys.SUBNET_IDS), settings.get(LambdaKeys.SECURITY_GROUP_IDS),
				settings.get(LambdaKeys.ARCHITECTURE), settings.get(LambdaKeys.XRAY),
				settings.get(LambdaKeys.EPHEMERAL_STORAGE), settings.get(LambdaKeys.SNAP_START),
				FunctionLogging.of(settings.get(LambdaKeys.LOG_FORMAT),
						settings.value(LambdaKeys.APPLICATION_LOG_LEVEL), settings.value(LambdaKeys.SYSTEM_LOG_LEVEL)),
				settings.value(LambdaKeys.DEAD_LETTER_QUEUE), "");
	}

	@Override
	public FunctionObservation observe(FunctionResource wanted, ObservationContext observing) {
		FunctionService functions = observing.cloud().functions();
		FunctionDescription description = functions.find(wanted.functionName()).orElse(null);
		String bucket = wanted.code().bucket();
		boolean bucketExists = bucket != null && observing.cloud().buckets().exists(bucket);
		if (description == null) {
			return new FunctionObservation(null, null, List.of(), bucketExists, Map.of(), AsyncSettings.DEFAULT,
					Map.of());
		}
		FunctionVersion live = functions.version(wanted.functionName(), ALIAS).orElse(null);
		List<FunctionVersion> equal = equal(wanted, description, live,
				LayerType.prefix(observing.caller(), observing.naming()), functions);
		return new FunctionObservation(description, live, equal, bucketExists,
				management(wanted, live, equal, observing), InvocationPlanner.async(wanted, observing),
				InvocationPlanner.provisioned(wanted, observing));
	}

	// Lambda is asked where it was ever told something, and where that is not known
	private static Map<String, RuntimeManagement> management(FunctionResource wanted, @Nullable FunctionVersion live,
			List<FunctionVersion> equal, ObservationContext observing) {
		Map<String, RuntimeManagement> management = new HashMap<>();
		Optional<ResourceEntry> known = observing.state().resource(wanted.resourceName());
		if (!wanted.management().equals(RuntimeManagement.AUTO)
				|| known.map((entry) -> entry.get(FunctionSteps.RUNTIME_MANAGEMENT) != null).orElse(true)) {
			FunctionService functions = observing.cloud().functions();
			Stream.concat(Stream.ofNullable(live), equal.stream())
				.forEach((version) -> management.computeIfAbsent(version.version(),
						(number) -> functions.runtimeManagement(wanted.functionName(), number)));
		}
		return management;
	}

	private static List<FunctionVersion> equal(FunctionResource wanted, FunctionDescription description,
			@Nullable FunctionVersion live, String layer, FunctionService functions) {
		FunctionVersion latest = description.latest();
		boolean same = live != null && equal(wanted, live, layer);
		if (live != null && same && latest.configuration().description().equals(live.configuration().description())
				&& latest.configuration().layers().equals(live.configuration().layers())) {
			return List.of(live);
		}
		if (!same && !equal(wanted, latest, layer)) {
			return List.of();
		}
		return functions.versions(wanted.functionName())
			.stream()
			.filter((version) -> equal(wanted, version, layer))
			.toList();
	}

	// whether it was set up for the same role and layer is not known before there is one
	private static boolean equal(FunctionResource wanted, FunctionVersion version, String layer) {
		return LayerType.without(version.configuration(), layer).describedAs("").equals(wanted.configuration())
				&& version.codeSha256().equals(wanted.codeSha256());
	}

	@Override
	public void prepare(FunctionResource wanted, FunctionObservation observed, PlanningContext planning) {
		if (observed.description() != null) {
			Map<String, String> fields = new HashMap<>();
			fields.put("function_name", wanted.functionName());
			fields.put("lambda_arn", planning.caller().functionArn(wanted.functionName()));
			if (observed.live() != null) {
				fields.put("version", observed.live().version());
			}
			planning.know(new ResourceEntry(wanted.resourceName(), NAME, fields));
		}
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get("function_name");
		return name != null && observing.cloud()
			.functions()
			.find(name)
			.filter((function) -> observing.naming().owns(function.tags()))
			.isPresent();
	}

	@Override
	public ResourcePlan plan(FunctionResource wanted, FunctionObservation observed, PlanningContext planning) {
		return new FunctionPlanner(wanted, observed, planning).plan();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String functionName = entry.get("function_name");
		if (functionName == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(NAME, functionName, PlannedChange.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("Lambda function: " + functionName)));
		planned.step(new FunctionSteps.DeleteFunction(entry.name(), functionName), UNUSED)
			.reaches(RoleType.UNUSED, LogGroupType.UNUSED);
		return planned.build();
	}

	@Override
	public ResourcePlan forget(List<DeployRecord> outdated, List<DeployRecord> kept, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(NAME);
		Set<String> done = new HashSet<>();
		for (DeployRecord deploy : outdated) {
			deploy.versions().forEach((function, version) -> {
				StepInput next = planning.versions().get(function);
				boolean used = next == null || next.is(version)
						|| kept.stream().anyMatch((other) -> version.equals(other.versions().get(function)));
				String name = planning.state()
					.resource(function)
					.map((entry) -> entry.get("function_name"))
					.orElse(null);
				if (!used && name != null && done.add(function + ":" + version)) {
					planned.step(new FunctionSteps.DeleteVersion(name, version), Milestone.SWITCHED, aliased(function));
				}
			});
		}
		return planned.build();
	}

	/**
	 * Find the ahead-of-time cache with which an application's functions start.
	 * @param observing where to look
	 * @return the cache, the same for all functions that start with it, or empty
	 */
	public Optional<CacheCondition> cache(ObservationContext observing) {
		List<ResourceEntry> known = observing.state().ofType(NAME);
		return (known.isEmpty() ? recover(observing) : known).stream()
			.flatMap((entry) -> Optional.ofNullable(entry.get("function_name")).stream())
			.flatMap((name) -> observing.cloud()
				.functions()
				.version(name, ALIAS)
				.flatMap((live) -> CacheCondition.of(name, live))
				.stream())
			.findFirst();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		List<ResourceEntry> entries = new ArrayList<>();
		String main = observing.naming().main();
		for (String name : observing.cloud().functions().names(main)) {
			observing.cloud()
				.functions()
				.find(name)
				.filter((function) -> observing.naming().owns(function.tags()))
				.ifPresent((function) -> entries.add(entry(observing,
						name.equals(main) ? ApplicationModel.API_HANDLER : name.substring(main.length() + 1), name)));
		}
		return entries;
	}

	private static ResourceEntry entry(ObservationContext observing, String resourceName, String functionName) {
		Map<String, String> fields = new HashMap<>();
		fields.put("function_name", functionName);
		fields.put("lambda_arn", observing.caller().functionArn(functionName));
		return new ResourceEntry(resourceName, NAME, fields);
	}

	private enum Made {

		REVISION, VERSION

	}

	private enum Reached {

		ALIASED, CREATED, PUBLISHED, STARTED, UNUSED

	}

}
