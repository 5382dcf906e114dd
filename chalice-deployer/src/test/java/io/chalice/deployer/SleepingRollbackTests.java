package io.chalice.deployer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.function.VersionFailedException;
import io.chalice.deployer.plan.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a rollback does with versions that Lambda has put to sleep.
 */
class SleepingRollbackTests {

	private final Path directory;

	private final DeployScenario scenario;

	SleepingRollbackTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@BeforeEach
	void deployTwice() {
		EventApplications.surround(this.scenario);
		for (String code : List.of("one", "two")) {
			this.scenario
				.deploy(EventApplications.request(this.directory, code, EventApplications.function("refresh")));
		}
		this.scenario.cloud().calls().clear();
	}

	@Test
	void wakesThemBeforeTheirCodeServesAndSaysIt() {
		this.scenario.cloud().sleep("shop-dev-refresh", "1");
		Plan plan = this.scenario.deployer().planRollback("shop", "dev", Optional.empty());
		assertThat(plan.notices()).singleElement()
			.asString()
			.startsWith(
					"Version 1 of lambda function shop-dev-refresh is inactive: nobody has called it for 14 days. ");
		assertThat(plan.steps()).extracting((step) -> step.step().title())
			.contains("Waking version 1 of lambda function: shop-dev-refresh (some minutes)");
		this.scenario.deployer().execute(plan, ExecutionProgress.NONE);
		List<String> writes = writes();
		int woken = writes.lastIndexOf("lambda:Invoke shop-dev-refresh:1");
		assertThat(writes.subList(0, woken)).contains("lambda:Invoke shop-dev-refresh:1")
			.noneMatch((call) -> call.startsWith("apigateway:UpdateStage"))
			.noneMatch((call) -> call.startsWith("lambda:UpdateAlias"));
		assertThat(writes.subList(woken, writes.size())).contains("lambda:UpdateAlias shop-dev-refresh live 1");
	}

	@Test
	void oneThatDoesNotStartLeavesEverythingAsItIs() {
		this.scenario.cloud().sleep("shop-dev-refresh", "1");
		this.scenario.cloud().invocations((version) -> new FunctionAnswer("Unhandled", "{}", ""));
		Plan plan = this.scenario.deployer().planRollback("shop", "dev", Optional.empty());
		assertThatExceptionOfType(VersionFailedException.class)
			.isThrownBy(() -> this.scenario.deployer().execute(plan, ExecutionProgress.NONE));
		assertThat(writes()).noneMatch((call) -> call.startsWith("apigateway:UpdateStage"))
			.noneMatch((call) -> call.startsWith("lambda:UpdateAlias"));
	}

	@Test
	void callsNobodyWhoIsAwake() {
		Plan plan = this.scenario.deployer().planRollback("shop", "dev", Optional.empty());
		this.scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(plan.notices()).isEmpty();
		assertThat(writes()).noneMatch((call) -> call.startsWith("lambda:Invoke"));
	}

	private List<String> writes() {
		return this.scenario.cloud().calls().log().stream().filter((call) -> !call.startsWith("?")).toList();
	}

}
