package io.chalice.deployer.rollback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.function.AliasRollback;
import io.chalice.deployer.graph.ResourceNames;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.ObservationContext;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlannedRun;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.ResourceType;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.deployer.restapi.StageRollback;
import io.chalice.deployer.role.RoleActions;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.PendingDeploy;
import io.chalice.deployer.state.UnfinishedRun;
import io.chalice.model.ApplicationModel;

/**
 * Plans the way back to an earlier deploy.
 */
public final class RollbackPlanner {

	private final List<ResourceType<?, ?>> types;

	private final Cloud cloud;

	/**
	 * Create a planner.
	 * @param types the types of resources, in any order
	 * @param cloud where to look
	 */
	public RollbackPlanner(List<ResourceType<?, ?>> types, Cloud cloud) {
		this.types = List.copyOf(types);
		this.cloud = cloud;
	}

	/**
	 * Plan a rollback.
	 * @param naming the application and the stage
	 * @param recorded what was deployed, or empty when that is not known
	 * @param number the deploy to go back to, or empty for the one before the live one
	 * @param at the time, in ISO 8601
	 * @param by who plans, {@code user@host}
	 * @return the plan
	 * @throws NoSuchDeployException when there is no such deploy, or it cannot be brought
	 * back
	 */
	public Plan plan(ResourceNames naming, Optional<DeployedState> recorded, Optional<Integer> number, String at,
			String by) {
		DeployedState state = recorded.orElse(DeployedState.EMPTY);
		ObservationContext observing = new ObservationContext(this.cloud, this.cloud.caller(), naming, state);
		PlanningContext planning = new PlanningContext(observing.caller(), naming, state, at, by);
		StageRollback stage = StageRollback.observe(observing, naming.stage());
		stage.adopt(planning);
		DeployRecord target = target(planning.state(), number);
		AliasRollback aliases = AliasRollback.observe(observing, target);
		if (!stage.has(target) || aliases.missing().contains(ApplicationModel.API_HANDLER)) {
			throw new NoSuchDeployException(
					"Deploy %d cannot be brought back: what it made is gone".formatted(target.number()),
					planning.state().offered());
		}
		ResourcePlan.Builder planned = ResourcePlan.builder("state");
		planned.add(stage.plan(target, planning));
		planned.add(aliases.plan(target, planning));
		for (ResourceType<?, ?> type : this.types) {
			planning.state()
				.ofType(type.name())
				.stream()
				.filter((entry) -> entry.former().isEmpty())
				.forEach((entry) -> planned.add(type.rollback(entry, target, observing, planning)));
		}
		aliases.missing()
			.forEach((function) -> planned.notice(
					"Function %s of deploy %d is gone and does not come back".formatted(function, target.number())));
		lost(target, observing).forEach((action) -> planned
			.notice("The role has since lost %s, which deploy %d could use".formatted(action, target.number())));
		ResourcePlan moves = planned.build();
		if (!moves.steps().isEmpty()) {
			planned.confirm(Confirmation.rollback(RollbackSummary.of(target, moves.changes())));
		}
		// what was interrupted may have done everything but say so
		if (!moves.steps().isEmpty() || state.unfinished() != null) {
			planned.last(new RecordRollback(planning.state().deploys(), target.number()));
		}
		return Plan.of(naming, observing.caller(), false, planned.build(),
				new PlannedRun(UnfinishedRun.Kind.ROLLBACK, new PendingDeploy(target.number(), at), by, Map.of()));
	}

	private static DeployRecord target(DeployedState state, Optional<Integer> number) {
		if (number.isPresent()) {
			return state.deploy(number.get())
				.filter((deploy) -> !deploy.replaced())
				.orElseThrow(() -> new NoSuchDeployException("There is no deploy %d".formatted(number.get()),
						state.offered()));
		}
		return state.offered()
			.stream()
			.filter((deploy) -> deploy.number() < state.current())
			.reduce((earlier, later) -> later)
			.orElseThrow(() -> new NoSuchDeployException("There is no earlier deploy", state.offered()));
	}

	private static Set<String> lost(DeployRecord target, ObservationContext observing) {
		Set<String> lost = new TreeSet<>();
		List<String> actions = target.actions();
		if (actions != null) {
			lost.addAll(actions);
			lost.removeAll(RoleActions.now(observing));
		}
		return lost;
	}

	record RecordRollback(List<DeployRecord> deploys, int number) implements MinorStep {

		@Override
		public String title() {
			return "Recording that deploy %d is live".formatted(this.number);
		}

		@Override
		public StepResult run(Cloud cloud, StepOutputs outputs) {
			return StepResult.of((state) -> state.withDeploys(this.deploys, this.number));
		}

	}

}
