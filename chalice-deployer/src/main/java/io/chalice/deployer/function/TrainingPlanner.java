package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.List;

import io.chalice.deployer.cloud.FunctionDescription;
import io.chalice.deployer.cloud.FunctionService;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.project.packaging.CacheStore;
import io.chalice.training.TrainingHandler;

/**
 * Plans the training of an ahead-of-time cache: a version of the deployed code with
 * another handler, which no alias ever stands for, is published, asked for the cache and
 * deleted. Whatever an interrupted training has left is deleted by the next one, and the
 * next deploy sets the function up as it shall be.
 */
public final class TrainingPlanner {

	/** Three Java processes at once: in MB. It is what every account may have. */
	private static final int MEMORY = 3008;

	private static final int TIMEOUT = 300;

	private final DeploymentRequest request;

	private final ObservationContext observing;

	private final CacheStore caches;

	/**
	 * Create a planner.
	 * @param request what is deployed
	 * @param observing where
	 * @param caches where the cache is kept
	 */
	public TrainingPlanner(DeploymentRequest request, ObservationContext observing, CacheStore caches) {
		this.request = request;
		this.observing = observing;
		this.caches = caches;
	}

	/**
	 * Plan.
	 * @return nothing when the package has a cache, or is not made for one, or its code
	 * is not deployed
	 */
	public ResourcePlan plan() {
		String packageRecord = this.request.artifact().cacheRecord().orElse(null);
		if (packageRecord == null || this.request.artifact().hasCache()
				|| this.caches.find(packageRecord).isPresent()) {
			return ResourcePlan.NOTHING;
		}
		String function = this.request.functionNames().get(0);
		String name = this.request.functionName(function);
		FunctionService functions = this.observing.cloud().functions();
		FunctionDescription description = functions.find(name).orElse(null);
		if (description == null || !description.latest().codeSha256().equals(this.request.artifact().sha256())) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.builder("training");
		List<PlannedStep> before = new ArrayList<>();
		for (FunctionVersion version : functions.versions(name)) {
			if (version.configuration().handler().equals(TrainingHandler.HANDLER)) {
				before.add(planned.step(new FunctionSteps.DeleteVersion(name, version.version())));
			}
		}
		FunctionSetup setup = new FunctionSetup(training(function), null, null);
		PlannedStep configured = planned.step(
				new FunctionSteps.UpdateConfiguration(name, setup, StepInput.known(description.latest().revisionId())));
		PlannedStep updated = planned.step(new FunctionSteps.AwaitUpdate(function, name), configured);
		PlannedStep published = planned.step(new FunctionSteps.PublishVersion(function, name, setup,
				this.request.artifact().sha256(), updated.value(FunctionType.revision(function))), updated);
		StepInput version = published.value(FunctionType.version(function));
		PlannedStep ready = planned.step(new FunctionSteps.AwaitVersion(name, version), published);
		RuntimeManagement management = FunctionType.management(this.request, function);
		if (!management.equals(RuntimeManagement.AUTO)) {
			PlannedStep told = planned.step(new FunctionSteps.PutRuntimeManagement(function, name, version, management),
					ready);
			ready = planned.step(new FunctionSteps.AwaitVersion(name, version), told);
		}
		PlannedStep trained = planned.step(new TrainCache(name, version, packageRecord, this.caches), ready);
		planned.step(new DeleteTrainingVersion(name, version), trained);
		return planned.build();
	}

	private VersionConfiguration training(String function) {
		VersionConfiguration own = FunctionType.configuration(this.request, this.observing, function);
		return new VersionConfiguration(own.role(), own.runtime(), TrainingHandler.HANDLER,
				Math.max(MEMORY, own.memorySize()), TIMEOUT, own.environment(), own.layers(), own.subnetIds(),
				own.securityGroupIds(), own.architecture(), own.tracing(), own.ephemeralStorage(), false, own.logging(),
				own.deadLetterTarget(), "training of the ahead-of-time cache");
	}

}
