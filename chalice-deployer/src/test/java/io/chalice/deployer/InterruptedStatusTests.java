package io.chalice.deployer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.UnfinishedRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is known of a deploy, a rollback and a deletion that are killed after any call,
 * and that nothing of what they did passes for somebody else's change.
 */
class InterruptedStatusTests {

	private final Path directory;

	private int runs;

	InterruptedStatusTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void firstDeployKilledAfterAnyCallIsToldUntilItIsFinished() {
		killedEverywhere((scenario) -> {
		}, (scenario) -> scenario.deployer().plan(Applications.before(this.directory)), UnfinishedRun.Kind.DEPLOY, 1);
	}

	@Test
	void changedDeployKilledAfterAnyCallIsToldUntilItIsFinished() {
		killedEverywhere((scenario) -> scenario.deploy(Applications.before(this.directory)),
				(scenario) -> scenario.deployer().plan(Applications.after(this.directory)), UnfinishedRun.Kind.DEPLOY,
				2);
	}

	@Test
	void changeOfSourcesKilledAfterAnyCallIsToldUntilItIsFinished() {
		killedEverywhere((scenario) -> {
			EventApplications.surround(scenario);
			scenario.deploy(EventApplications.before(this.directory));
		}, (scenario) -> scenario.deployer().plan(EventApplications.after(this.directory)), UnfinishedRun.Kind.DEPLOY,
				2);
	}

	@Test
	void rollbackKilledAfterAnyCallIsToldUntilItIsFinished() {
		killedEverywhere((scenario) -> {
			scenario.deploy(Applications.before(this.directory));
			scenario.deploy(Applications.after(this.directory));
		}, (scenario) -> scenario.deployer().planRollback("shop", "dev", Optional.of(1)), UnfinishedRun.Kind.ROLLBACK,
				1);
	}

	@Test
	void deletionKilledAfterAnyCallIsToldUntilItIsFinished() {
		killedEverywhere((scenario) -> scenario.deploy(Applications.before(this.directory)),
				(scenario) -> scenario.deployer().planDelete("shop", "dev"), UnfinishedRun.Kind.DELETE, 1);
	}

	private void killedEverywhere(Action before, Planning planning, UnfinishedRun.Kind kind, int number) {
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = scenario();
			before.run(scenario);
			Plan plan = planning.plan(scenario);
			killed = InterruptedDeployTests.killed(scenario, call,
					() -> scenario.deployer().execute(plan, ExecutionProgress.NONE));
			if (killed) {
				told(scenario, plan, kind, number);
				noOneElse(planning.plan(scenario));
			}
			for (Plan next = planning.plan(scenario); !next.steps().isEmpty(); next = planning.plan(scenario)) {
				scenario.deployer().execute(next, ExecutionProgress.NONE);
			}
			assertThat(scenario.deployer().status("shop", "dev").interrupted()).as("after call %d", call).isNull();
		}
	}

	private static void told(DeployScenario scenario, Plan plan, UnfinishedRun.Kind kind, int number) {
		DeployedState state = scenario.store().read("dev").orElseThrow();
		InterruptedRun interrupted = scenario.deployer().status("shop", "dev").interrupted();
		assertThat(interrupted).isNotNull();
		UnfinishedRun run = interrupted.run();
		assertThat(run.kind()).isEqualTo(kind);
		assertThat(run.number()).isEqualTo(number);
		assertThat(run.at()).isEqualTo(DeployScenario.AT);
		assertThat(run.by()).isEqualTo("ann@home");
		assertThat(interrupted.holder()).isNull();
		List<String> all = new ArrayList<>(run.done());
		all.addAll(run.begun());
		all.addAll(run.waiting());
		Set<String> planned = new HashSet<>(plan.steps().stream().map(PlanStep::resource).toList());
		planned.remove("state");
		assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(planned);
		assertThat(interrupted.begun()).hasSameSizeAs(run.begun());
		run.begun()
			.forEach((resource) -> state.resource(resource)
				.ifPresent((entry) -> assertThat(entry.settings()).as(resource).isEmpty()));
	}

	private static void noOneElse(Plan plan) {
		assertThat(plan.changes()).extracting(PlannedChange::origin).noneMatch(PlannedChange.Origin::isOutside);
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

	private interface Action {

		void run(DeployScenario scenario);

	}

	private interface Planning {

		Plan plan(DeployScenario scenario);

	}

}
