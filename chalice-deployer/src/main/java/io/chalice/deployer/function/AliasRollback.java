package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.ProvisionedConcurrency;
import io.chalice.deployer.cloud.VersionReadiness;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.model.ApplicationModel;

/**
 * Moves the aliases back to the versions of an earlier deploy.
 *
 * @param functions the functions as they are
 * @param missing the functions of the deploy whose version is gone
 */
public record AliasRollback(List<Alias> functions, List<String> missing) {

	public AliasRollback {
		functions = List.copyOf(functions);
		missing = List.copyOf(missing);
	}

	/**
	 * Look what there is.
	 * @param observing where to look
	 * @param target the deploy to go back to
	 * @return what there is
	 */
	public static AliasRollback observe(ObservationContext observing, DeployRecord target) {
		List<Alias> functions = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		target.versions().forEach((function, version) -> {
			String name = functionName(observing, function);
			Optional<FunctionVersion> former = observing.cloud().functions().version(name, version);
			if (former.isEmpty()) {
				missing.add(function);
			}
			else {
				Optional<FunctionVersion> live = observing.cloud().functions().version(name, FunctionType.ALIAS);
				functions.add(new Alias(function, name, live.map(FunctionVersion::version).orElse(""), version,
						former.get().readiness().state() == VersionReadiness.State.INACTIVE,
						live.flatMap((serving) -> CacheCondition.of(name, serving)).orElse(null),
						instances(observing, function, name, live, former.get())));
			}
		});
		return new AliasRollback(functions, missing);
	}

	// Lambda keeps none ready of a version that starts from a snapshot
	private static @Nullable Integer instances(ObservationContext observing, String function, String name,
			Optional<FunctionVersion> live, FunctionVersion former) {
		boolean told = observing.state()
			.resource(function)
			.filter((entry) -> entry.get(InvocationSteps.PROVISIONED) != null)
			.isPresent();
		if (!told || live.isEmpty() || former.configuration().snapStart()) {
			return null;
		}
		ProvisionedConcurrency ready = observing.cloud().invocations().provisioned(name).get(live.get().version());
		return (ready != null) ? ready.requested() : null;
	}

	private static String functionName(ObservationContext observing, String function) {
		Optional<String> recorded = observing.state()
			.resource(function)
			.filter((entry) -> entry.type().equals(FunctionType.NAME))
			.map((ResourceEntry entry) -> entry.get("function_name"));
		return recorded.orElseGet(() -> function.equals(ApplicationModel.API_HANDLER) ? observing.naming().main()
				: observing.naming().named(function));
	}

	/**
	 * Plan the moves, after that of the stage.
	 * @param target the deploy to go back to
	 * @param planning what else is known
	 * @return what to do
	 */
	public ResourcePlan plan(DeployRecord target, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(FunctionType.NAME);
		for (Alias function : this.functions) {
			if (function.live().equals(function.version())) {
				planned.change(FunctionType.NAME, function.functionName(), PlannedChange.Action.NONE, List.of());
				continue;
			}
			planned.change(FunctionType.NAME, function.functionName(), PlannedChange.Action.UPDATE,
					new PropertyDifferences().compare("version", function.live(), function.version()).list());
			ResourcePlan.Builder moved = ResourcePlan.builder(function.resourceName());
			if (function.inactive()) {
				moved.step(new WakeVersion(planning.naming().stage(), function.functionName(), function.version()))
					.reaches(FunctionType.started(function.resourceName()));
				moved.notice(
						("Version %s of lambda function %s is inactive: nobody has called it for 14 days. The rollback "
								+ "waits some minutes until it is active again, and meanwhile the stage stays as it is")
							.formatted(function.version(), function.functionName()));
			}
			moved
				.step(new FunctionSteps.MoveAlias(function.resourceName(), function.functionName(),
						StepInput.known(function.version()), function.live().isEmpty(),
						"rollback to deploy %d by %s at %s".formatted(target.number(), planning.by(),
								planning.deploy().at())),
						Milestone.SWITCHED, FunctionType.started(function.resourceName()))
				.reaches(FunctionType.aliased(function.resourceName()));
			instances(function, moved);
			planned.add(moved.build());
		}
		return planned.build();
	}

	// as many instances as are kept ready of what serves, before the other one does
	private static void instances(Alias function, ResourcePlan.Builder moved) {
		Integer instances = function.instances();
		if (instances == null) {
			return;
		}
		StepInput version = StepInput.known(function.version());
		PlannedStep put = moved.step(new InvocationSteps.PutProvisionedConcurrency(function.resourceName(),
				function.functionName(), version, instances));
		moved.step(new InvocationSteps.AwaitProvisionedConcurrency(function.functionName(), version), put)
			.reaches(FunctionType.started(function.resourceName()));
		moved.step(new InvocationSteps.DeleteProvisionedConcurrency(function.functionName(), function.live()),
				Milestone.SWITCHED, FunctionType.aliased(function.resourceName()));
	}

	/**
	 * Where an alias is, and where it goes.
	 *
	 * @param resourceName the function's name in the application
	 * @param functionName its name on AWS
	 * @param live the version it stands for, empty without an alias
	 * @param version the version it shall stand for
	 * @param inactive whether that version has to be woken before
	 * @param cache the ahead-of-time cache of the version it stands for, or {@code null}
	 * @param instances how many instances are kept ready, or {@code null} for none
	 */
	public record Alias(String resourceName, String functionName, String live, String version, boolean inactive,
			@Nullable CacheCondition cache, @Nullable Integer instances) {

	}

}
