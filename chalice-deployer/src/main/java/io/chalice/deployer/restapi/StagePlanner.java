package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.cloud.StageDescription;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.loggroup.LogGroupType;
import io.chalice.deployer.openapi.StageVariables;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepPrerequisite;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.ApiElement;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.PendingDeploy;

/**
 * Compares the wanted stage with the one there is. Routes and code go live together, in
 * the one call that moves the stage.
 */
final class StagePlanner {

	private static final String TAGGED = "stage";

	/**
	 * Plan the stage.
	 * @param planned where to add
	 * @param wanted what is wanted
	 * @param observed what there is
	 * @param apiId the API's id
	 * @param ready after which the API can be filled
	 * @param planning what else is known
	 * @param differences where to add what would be different
	 * @return whether the stage moves
	 */
	boolean plan(ResourcePlan.Builder planned, RestApiResource wanted, RestApiObservation observed, StepInput apiId,
			List<PlannedStep> ready, PlanningContext planning, PropertyDifferences differences) {
		Map<String, StepInput> versions = planning.versions();
		StageDescription stage = observed.stage();
		DeployNote live = (stage != null) ? note(observed, stage.deploymentId()) : null;
		StepInput deployment;
		List<StepPrerequisite> before = new ArrayList<>(ready);
		if (stage != null && live != null && sameDeploy(live, wanted, planning)) {
			deployment = StepInput.known(stage.deploymentId());
		}
		else {
			compareDeployment(stage, live, wanted, planning, differences);
			compareApi(live, wanted, planning, differences);
			BinaryTypesChange change = BinaryTypesChange.of(observed.api(), wanted, planning);
			if (change != null) {
				differences.add(PlannedChange.Kind.SETTING, "binary media types", change.textBefore(),
						change.textAfter());
				planned.confirm(change.confirmation());
			}
			deployment = deployment(planned, wanted, observed, apiId, ready, before, planning);
		}
		planning.tell(RestApiType.ID, apiId);
		planning.deployment(deployment, wanted.documentHash(), wanted.elements());
		compareSettings(stage, wanted, planning, differences);
		List<PlannedStep> permitted = InvokePermissions.plan(planned, wanted, observed, apiId, ready, versions,
				planning, differences);
		before.addAll(permitted);
		before.add(Milestone.made(LogGroupType.ACCESS_LOG));
		versions.keySet().forEach((function) -> {
			before.add(FunctionType.published(function));
			before.add(FunctionType.started(function));
		});
		Map<String, StepInput> variables = variables(wanted, versions);
		boolean moves;
		if (stage == null) {
			create(planned, wanted, apiId, deployment, variables, before, planning);
			TagSteps.keep(TAGGED, wanted.tags(), differences);
			moves = true;
		}
		else {
			moves = move(planned, wanted, stage, apiId, deployment, variables, before, planning);
			TagSteps.plan(planned,
					new TagTarget(TAGGED, Cloud::restApis, "/restapis/%s/stages/%s".formatted(apiId, stage.name()),
							wanted.resourceName(), RestApiType.NAME),
					stage.tags(), wanted.tags(), planning, differences);
		}
		if (moves && stage != null && differences.none()) {
			compareVersions(live, versions, differences);
		}
		formerStages(planned, observed, apiId);
		return moves || !permitted.isEmpty();
	}

	// routes are moved by deploys alone, unless somebody moves the stage by hand
	private static void compareDeployment(@Nullable StageDescription stage, @Nullable DeployNote live,
			RestApiResource wanted, PlanningContext planning, PropertyDifferences differences) {
		boolean settled = planning.settled().isKnown(RestApiResource.RESOURCE_NAME);
		if (stage == null) {
			String name = wanted.stage().name();
			boolean same = planning.state()
				.resource(RestApiResource.RESOURCE_NAME)
				.filter((entry) -> name.equals(entry.get("stage")))
				.isPresent();
			if (settled && same) {
				differences.lost("stage", name);
			}
			else {
				differences.add(PlannedChange.Kind.SETTING, "stage", null, name);
			}
			return;
		}
		DeployRecord known = planning.recordedDeploy().orElse(null);
		if (settled && known != null && !stage.deploymentId().equals(known.deploymentId())) {
			differences.add(new PlannedChange.Difference("deployment of the stage",
					(live != null) ? "that of deploy %d".formatted(live.number()) : stage.deploymentId(), "a new one")
				.by(PlannedChange.Origin.OUTSIDE, "that of deploy %d".formatted(known.number())));
		}
	}

	// a version is what a function's own difference shows
	private static void compareSettings(@Nullable StageDescription stage, RestApiResource wanted,
			PlanningContext planning, PropertyDifferences differences) {
		RestApiResource.Stage then = wanted.stage();
		if (stage == null) {
			differences.compare("stage tracing", then.tracing(), then.tracing())
				.compare("access log", then.accessLog(), then.accessLog());
		}
		else {
			differences.compare("stage tracing", stage.tracing(), then.tracing())
				.compare("access log", stage.accessLog(), then.accessLog());
		}
		Map<String, String> now = (stage != null) ? stage.variables() : then.variables();
		Set<String> names = new TreeSet<>(now.keySet());
		names.addAll(then.variables().keySet());
		names.removeIf(StageVariables::isVersion);
		for (String name : names) {
			String title = "stage variable " + name;
			differences.compareItem(PlannedChange.Kind.SETTING, title, title, now.get(name),
					then.variables().get(name));
		}
	}

	// the stage moves for no other reason than that functions have new versions
	private static void compareVersions(@Nullable DeployNote live, Map<String, StepInput> versions,
			PropertyDifferences differences) {
		Map<String, String> before = (live != null) ? live.versions() : Map.of();
		versions.forEach((function, version) -> {
			String former = before.get(function);
			if (former == null || !version.is(former)) {
				differences.add(PlannedChange.Kind.CODE, "version of " + function, former,
						(version instanceof StepInput.Known known) ? known.text() : "a new one");
			}
		});
		before.forEach((function, former) -> {
			if (!versions.containsKey(function)) {
				differences.add(PlannedChange.Kind.CODE, "version of " + function, former, null);
			}
		});
	}

	private static void compareApi(@Nullable DeployNote live, RestApiResource wanted, PlanningContext planning,
			PropertyDifferences differences) {
		if (live == null || live.document().equals(wanted.documentHash())) {
			return;
		}
		List<ApiElement> before = planning.state().deploy(live.number()).map(DeployRecord::elements).orElse(null);
		if (before == null) {
			differences.add(PlannedChange.Kind.SETTING, "routes",
					"those of deploy %d, which are not known here".formatted(live.number()),
					"%d routes".formatted(wanted.elements().size()));
			return;
		}
		PropertyDifferences routes = new PropertyDifferences();
		ApiElements.compare(before, wanted.elements(), routes);
		routes.list().forEach(differences::add);
		if (routes.none()) {
			differences.add(PlannedChange.Kind.SETTING, "API definition", live.document(), wanted.documentHash());
		}
	}

	private static @Nullable DeployNote note(RestApiObservation observed, String deploymentId) {
		return observed.deployments()
			.stream()
			.filter((deployment) -> deployment.id().equals(deploymentId))
			.findFirst()
			.flatMap(DeployNote::of)
			.orElse(null);
	}

	private static boolean sameDeploy(DeployNote note, RestApiResource wanted, PlanningContext planning) {
		return note.document().equals(wanted.documentHash()) && planning.hasVersions(note.versions());
	}

	private static StepInput deployment(ResourcePlan.Builder planned, RestApiResource wanted,
			RestApiObservation observed, StepInput apiId, List<PlannedStep> ready, List<StepPrerequisite> before,
			PlanningContext planning) {
		Map<String, StepInput> versions = planning.versions();
		PendingDeploy pending = planning.state().pending();
		for (DeploymentDescription deployment : observed.deployments()) {
			DeployNote note = DeployNote.of(deployment).orElse(null);
			if (pending == null || note == null || !note.isOf(pending)) {
				continue;
			}
			if (sameDeploy(note, wanted, planning)) {
				planning.resume(pending);
				return StepInput.known(deployment.id());
			}
			if (observed.stage() == null || !deployment.id().equals(observed.stage().deploymentId())) {
				planned.step(new StageSteps.DeleteDeployment(apiId, deployment.id()), Milestone.SWITCHED);
			}
		}
		List<StepPrerequisite> after = new ArrayList<>();
		after.add(planned.step(new RestApiSteps.PutRestApi(apiId, wanted.document(), wanted.binaryTypes()), ready));
		versions.keySet().forEach((function) -> after.add(FunctionType.published(function)));
		PlannedStep created = planned.step(new StageSteps.CreateDeployment(apiId, planning.deploy(), planning.by(),
				wanted.documentHash(), versions), after);
		before.add(created);
		return created.value(RestApiType.DEPLOYMENT);
	}

	private static Map<String, StepInput> variables(RestApiResource wanted, Map<String, StepInput> versions) {
		Map<String, StepInput> variables = new TreeMap<>();
		wanted.stage().variables().forEach((name, value) -> variables.put(name, StepInput.known(value)));
		wanted.calls()
			.keySet()
			.forEach((function) -> variables.put(StageVariables.version(function),
					Objects.requireNonNull(versions.get(function))));
		return variables;
	}

	private static void create(ResourcePlan.Builder planned, RestApiResource wanted, StepInput apiId,
			StepInput deployment, Map<String, StepInput> variables, List<StepPrerequisite> before,
			PlanningContext planning) {
		planned
			.step(new StageSteps.CreateStage(apiId, wanted.stage().name(), deployment, variables,
					wanted.stage().tracing(), wanted.tags(), planning.caller()), before)
			.reaches(Milestone.SWITCHED);
		AccessLog accessLog = wanted.stage().accessLog();
		if (accessLog != null) {
			planned.step(new StageSteps.UpdateStage(apiId, wanted.stage().name(), null, accessLog(accessLog), Map.of(),
					planning.caller()), Milestone.SWITCHED);
		}
	}

	private static boolean move(ResourcePlan.Builder planned, RestApiResource wanted, StageDescription stage,
			StepInput apiId, StepInput deployment, Map<String, StepInput> variables, List<StepPrerequisite> before,
			PlanningContext planning) {
		List<SettingPatch> patches = new ArrayList<>();
		if (stage.tracing() != wanted.stage().tracing()) {
			patches.add(SettingPatch.replace("/tracingEnabled", Boolean.toString(wanted.stage().tracing())));
		}
		AccessLog accessLog = wanted.stage().accessLog();
		if (!Objects.equals(stage.accessLog(), accessLog)) {
			patches.addAll(
					(accessLog != null) ? accessLog(accessLog) : List.of(SettingPatch.remove("/accessLogSettings")));
		}
		Map<String, StepInput> values = new TreeMap<>();
		if (!deployment.is(stage.deploymentId())) {
			values.put("/deploymentId", deployment);
		}
		variables.forEach((name, value) -> {
			String former = stage.variables().get(name);
			if (former == null || !value.is(former)) {
				values.put("/variables/" + name, value);
			}
		});
		Set<String> gone = new TreeSet<>(stage.variables().keySet());
		gone.removeAll(variables.keySet());
		// a rollback may need them
		gone.removeIf(StageVariables::isVersion);
		for (String name : gone) {
			patches.add(SettingPatch.remove("/variables/" + name));
		}
		if (patches.isEmpty() && values.isEmpty()) {
			return false;
		}
		planned.first(new StageSteps.CheckStage(apiId, stage.name(), stage.deploymentId()));
		planned
			.step(new StageSteps.UpdateStage(apiId, stage.name(), stage.deploymentId(), patches, values,
					planning.caller()), before)
			.reaches(Milestone.SWITCHED);
		return true;
	}

	private static List<SettingPatch> accessLog(AccessLog accessLog) {
		return List.of(SettingPatch.replace("/accessLogSettings/destinationArn", accessLog.destinationArn()),
				SettingPatch.replace("/accessLogSettings/format", accessLog.format()));
	}

	private static void formerStages(ResourcePlan.Builder planned, RestApiObservation observed, StepInput apiId) {
		for (String former : observed.formerStages()) {
			planned.change("stage", former, PlannedChange.Action.DELETE, List.of());
			planned.confirm(
					Confirmation.destruction(List.of("stage %s of the REST API, its URL changes".formatted(former))));
			planned.step(new StageSteps.DeleteStage(apiId, former), Milestone.SWITCHED, RestApiType.UNUSED)
				.reaches(FunctionType.UNUSED, RoleType.UNUSED);
		}
	}

}
