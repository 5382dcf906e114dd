package io.chalice.deployer.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.LayerVersion;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutput;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.upload.CodeComparison;
import io.chalice.deployer.upload.CodeUpload;
import io.chalice.project.packaging.PackagedLayer;

/**
 * The layer that holds the libraries of all functions of a stage. A version is made when
 * there is none of the same libraries, and deleted when no version of a function has it
 * any more.
 */
public final class LayerType implements ResourceType<LayerResource, LayerObservation> {

	/** The layer's name in the application. */
	public static final String RESOURCE_NAME = "libraries-layer";

	static final String NAME = "lambda_layer";

	static final String LAYER_NAME = "layer_name";

	static final String VERSION_ARN = "layer_version_arn";

	private static final String LIBRARIES = "libraries";

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * Return the ARN of the layer's version.
	 * @return the value
	 */
	public static StepOutput arn() {
		return new StepOutput(Made.ARN, RESOURCE_NAME);
	}

	private static String layerName(ResourceNames naming) {
		return naming.named(LIBRARIES);
	}

	/**
	 * Return the ARN of the layer, with which those of its versions begin.
	 * @param caller who deploys, and where to
	 * @param naming what things are called
	 * @return the ARN up to the number of a version
	 */
	public static String prefix(CallerIdentity caller, ResourceNames naming) {
		return caller.arn("lambda", "layer:" + layerName(naming) + ":");
	}

	/**
	 * Take the layer out of a configuration.
	 * @param configuration a function's configuration
	 * @param prefix what {@link #prefix} returned
	 * @return the configuration with the other layers
	 */
	public static VersionConfiguration without(VersionConfiguration configuration, String prefix) {
		return configuration
			.withLayers(configuration.layers().stream().filter((layer) -> !layer.startsWith(prefix)).toList());
	}

	@Override
	public List<LayerResource> wanted(DeploymentRequest request, ObservationContext observing) {
		PackagedLayer layer = request.artifact().layer();
		return (layer != null) ? List.of(new LayerResource(layerName(request.naming()), layer.sha256(),
				CodeUpload.code(layer.file(), layer.size(), layer.sha256(), request, observing.caller()),
				request.functionNames().stream().map(request::functionName).toList())) : List.of();
	}

	@Override
	public LayerObservation observe(LayerResource wanted, ObservationContext observing) {
		List<LayerVersion> versions = observing.cloud().layers().versions(wanted.layerName());
		if (!versions.stream().allMatch((version) -> LayerDescription.isOwn(version, observing.naming()))) {
			throw new ForeignResourceException("layer " + wanted.layerName(), observing.naming());
		}
		String bucket = wanted.code().bucket();
		LayerObservation found = new LayerObservation(versions, Set.of(),
				bucket != null && observing.cloud().buckets().exists(bucket));
		LayerVersion made = found.made(wanted.sha256()).orElse(null);
		boolean others = versions.stream().anyMatch((version) -> !version.equals(made));
		return others ? new LayerObservation(versions, used(wanted, observing), found.bucketExists()) : found;
	}

	private static Set<String> used(LayerResource wanted, ObservationContext observing) {
		Set<String> functions = new TreeSet<>(wanted.functionNames());
		observing.state().resources().forEach((entry) -> {
			String function = entry.get("function_name");
			if (function != null) {
				functions.add(function);
			}
		});
		Set<String> used = new HashSet<>();
		functions.forEach((function) -> used.addAll(used(function, observing.cloud().functions())));
		return used;
	}

	private static List<String> used(String function, FunctionService functions) {
		try {
			return Stream
				.concat(functions.find(function).map((description) -> description.latest()).stream(),
						functions.versions(function).stream())
				.flatMap((version) -> version.configuration().layers().stream())
				.toList();
		}
		catch (NotFoundException ex) {
			return List.of();
		}
	}

	@Override
	public void prepare(LayerResource wanted, LayerObservation observed, PlanningContext planning) {
		if (!observed.versions().isEmpty()) {
			LayerVersion known = observed.made(wanted.sha256()).orElse(observed.versions().get(0));
			planning.know(entry(wanted.layerName(), known));
		}
	}

	private static ResourceEntry entry(String layerName, LayerVersion version) {
		return new ResourceEntry(RESOURCE_NAME, NAME, Map.of(LAYER_NAME, layerName, VERSION_ARN, version.arn()));
	}

	@Override
	public ResourcePlan plan(LayerResource wanted, LayerObservation observed, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(RESOURCE_NAME);
		PropertyDifferences differences = planning.settled().differences(RESOURCE_NAME);
		differences.keep(LIBRARIES, wanted.sha256());
		LayerVersion made = observed.made(wanted.sha256()).orElse(null);
		if (made != null) {
			planning.tell(arn(), StepInput.known(made.arn()));
		}
		else {
			publish(planned, wanted, observed, planning);
			observed.versions()
				.stream()
				.flatMap((version) -> LayerDescription.sha256(version).stream())
				.limit(1)
				.forEach((before) -> compare(before, wanted, differences));
		}
		for (LayerVersion version : observed.versions()) {
			if (!version.equals(made) && !observed.used().contains(version.arn())) {
				planned.step(new LayerSteps.DeleteLayer(wanted.layerName(), version.version(), false),
						Milestone.SWITCHED);
				differences.add(new PlannedChange.Difference("version " + version.version(), "unused", null)
					.by(PlannedChange.Origin.UNKNOWN, null));
			}
		}
		return planned.change(NAME, wanted.layerName(),
				observed.versions().isEmpty() ? PlannedChange.Action.CREATE : differences.action(), differences.list())
			.build();
	}

	private static void compare(String before, LayerResource wanted, PropertyDifferences differences) {
		CodeComparison.compare(before, wanted.code().file(), wanted.sha256())
			.forEach((difference) -> differences.item(difference, LIBRARIES, before, wanted.sha256()));
	}

	private static void publish(ResourcePlan.Builder planned, LayerResource wanted, LayerObservation observed,
			PlanningContext planning) {
		List<Milestone> uploaded = CodeUpload.plan(planned, wanted.code(), observed.bucketExists(), planning);
		PlannedStep published = planned
			.step(new LayerSteps.PublishLayer(wanted.layerName(),
					LayerDescription.of(planning.naming(), wanted.sha256()), wanted.code()), uploaded)
			.reaches(CodeUpload.copied(wanted.code()));
		planning.tell(arn(), published.value(arn()));
	}

	@Override
	public boolean remains(ResourceEntry entry, ObservationContext observing) {
		return !own(entry, observing).isEmpty();
	}

	private static List<LayerVersion> own(ResourceEntry entry, ObservationContext observing) {
		String name = entry.get(LAYER_NAME);
		return (name != null) ? observing.cloud()
			.layers()
			.versions(name)
			.stream()
			.filter((version) -> LayerDescription.isOwn(version, observing.naming()))
			.toList() : List.of();
	}

	@Override
	public ResourcePlan sweep(ResourceEntry entry, ObservationContext observing, PlanningContext planning) {
		String name = entry.get(LAYER_NAME);
		if (name == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(NAME, name, PlannedChange.Action.DELETE, List.of());
		List<PlannedStep> before = new ArrayList<>();
		List<LayerVersion> versions = own(entry, observing);
		for (LayerVersion version : versions) {
			boolean last = before.size() == versions.size() - 1;
			List<StepPrerequisite> after = new ArrayList<>(last ? before : List.of());
			after.add(Milestone.SWITCHED);
			before.add(planned.step(new LayerSteps.DeleteLayer(name, version.version(), last), after));
		}
		return planned.build();
	}

	@Override
	public List<ResourceEntry> recover(ObservationContext observing) {
		String name = layerName(observing.naming());
		ResourceEntry entry = new ResourceEntry(RESOURCE_NAME, NAME, Map.of(LAYER_NAME, name));
		try {
			return own(entry, observing).stream().limit(1).map((version) -> entry(name, version)).toList();
		}
		catch (AccessDeniedException ex) {
			// who may not see layers has made none
			return List.of();
		}
	}

	private enum Made {

		ARN

	}

}
