package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.StaleException;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.rollback.NoSuchDeployException;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;
import io.chalice.deployer.state.ResourceEntry;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.PolicyKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is asked of AWS, call by call, from the first deploy to the end.
 */
class DeployCallsTests {

	private static final String APPLICATION = "shop";

	private final Path directory;

	private final DeployScenario scenario;

	DeployCallsTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void deploysChangesRollsBackAndDeletes() {
		this.scenario.deploy(before());
		golden("1-first-deploy");
		this.scenario.deploy(before());
		golden("2-unchanged-deploy");
		this.scenario.deploy(after());
		golden("3-changed-deploy");
		this.scenario.deployer().execute(rollback(Optional.empty()), ExecutionProgress.NONE);
		golden("4-rollback");
		this.scenario.delete(APPLICATION);
		golden("5-delete");
		assertThat(this.scenario.cloud().inventory()).allMatch((line) -> line.startsWith("LogGroup"));
	}

	@Test
	void helloWorldStaysWithinItsBudgetOfCalls() {
		this.scenario.deploy(helloWorld("one"));
		List<String> first = this.scenario.cloud().calls().log();
		assertThat(first).filteredOn(
				(call) -> !call.startsWith("? lambda:GetFunctionConfiguration") && !call.startsWith("lambda:Invoke"))
			// the caller's identity is asked for too
			.hasSizeLessThanOrEqualTo(18);
		this.scenario.cloud().calls().clear();
		this.scenario.deploy(helloWorld("two"));
		assertThat(this.scenario.cloud().calls().log())
			.filteredOn((call) -> !call.startsWith("?") && !call.startsWith("lambda:Invoke"))
			.hasSizeLessThanOrEqualTo(6);
	}

	@Test
	void rollbackMovesRoutesAndCodeTogetherAndForthAgain() {
		this.scenario.deploy(before());
		Set<String> old = new HashSet<>(this.scenario.cloud().answers().values());
		this.scenario.deploy(after());
		Set<String> changed = new HashSet<>(this.scenario.cloud().answers().values());
		Set<String> either = new HashSet<>(old);
		either.addAll(changed);
		this.scenario.cloud()
			.calls()
			.afterWrite(() -> assertThat(either)
				.containsAll(routesAndCode(this.scenario.cloud().answers().values(), either)));
		this.scenario.deployer().execute(rollback(Optional.of(1)), ExecutionProgress.NONE);
		assertThat(routesAndCode(this.scenario.cloud().answers().values(), old)).isEqualTo(old);
		assertThat(this.scenario.store().read("dev").orElseThrow().current()).isEqualTo(1);
		this.scenario.deployer().execute(rollback(Optional.of(2)), ExecutionProgress.NONE);
		assertThat(this.scenario.cloud().answers().values()).containsExactlyElementsOf(changed);
		assertThat(this.scenario.deployer().plan(after()).hasChanges()).isFalse();
	}

	// stage variables that are the application's own stay as they are
	private static Set<String> routesAndCode(Iterable<String> answers, Set<String> known) {
		Set<String> found = new HashSet<>();
		for (String answer : answers) {
			found.add(known.stream()
				.filter((one) -> one.replaceAll("colour=\\w+", "").equals(answer.replaceAll("colour=\\w+", "")))
				.findFirst()
				.orElse(answer));
		}
		return found;
	}

	@Test
	void rollbackWithoutAnEarlierDeploySaysSo() {
		assertThatThrownBy(() -> rollback(Optional.empty())).isInstanceOf(NoSuchDeployException.class)
			.hasMessage("There is no earlier deploy. Nothing was deployed to this stage");
		this.scenario.deploy(before());
		assertThatThrownBy(() -> rollback(Optional.of(7))).isInstanceOf(NoSuchDeployException.class)
			.hasMessage("There is no deploy 7. Known deploys: 1 (2026-01-02T03:04:05Z)");
	}

	@Test
	void rollbackSaysWhichActionsTheRoleHasLost() {
		this.scenario.deploy(before());
		this.scenario.deploy(after());
		Plan forth = rollback(Optional.of(1));
		assertThat(forth.notices()).containsExactly("Function nightly of deploy 1 is gone and does not come back");
		this.scenario.deployer().execute(forth, ExecutionProgress.NONE);
		this.scenario.deploy(before());
		assertThat(rollback(Optional.of(2)).notices())
			.contains("The role has since lost xray:PutTraceSegments, which deploy 2 could use");
	}

	@Test
	void rebuildsALostStateWithoutChangingAnything() throws IOException {
		this.scenario.deploy(before());
		List<String> known = this.scenario.store()
			.read("dev")
			.orElseThrow()
			.resources()
			.stream()
			.map(ResourceEntry::name)
			.sorted()
			.toList();
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.cloud().calls().clear();
		assertThat(this.scenario.deployer().url(APPLICATION, "dev")).isPresent();
		this.scenario.deploy(before());
		assertThat(this.scenario.cloud().calls().log()).allMatch((call) -> call.startsWith("?"));
		DeployedState rebuilt = this.scenario.store().read("dev").orElseThrow();
		assertThat(rebuilt.current()).isEqualTo(1);
		assertThat(rebuilt.resources()).extracting(ResourceEntry::name).containsExactlyInAnyOrderElementsOf(known);
	}

	@Test
	void findsWhatIsNotWantedAnyMoreWithALostState() throws IOException {
		this.scenario.deploy(before());
		DeployScenario expected = new DeployScenario(this.directory.resolve("expected"), 0);
		expected.deploy(before());
		expected.deploy(after());
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.deploy(after());
		assertThat(this.scenario.cloud().inventory()).isEqualTo(expected.cloud().inventory());
	}

	@Test
	void leavesAloneWhatIsNamedAlikeWithALostState() throws IOException {
		this.scenario.cloud()
			.apiKeys()
			.createKey("shop-dev-x-one", Map.of("aws-chalice", "version=1:stage=dev-x:app=shop"));
		this.scenario.deploy(before());
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.delete(APPLICATION);
		assertThat(this.scenario.cloud().inventory()).anyMatch((line) -> line.contains("shop-dev-x-one"));
	}

	@Test
	void deletesTheRolesOfFunctionsWithALostState() throws IOException {
		FunctionSettings own = FunctionSettings.DEFAULT.with(PolicyKeys.PER_FUNCTION_ROLES, true)
			.with(LambdaKeys.LOG_RETENTION, 7);
		DeploymentRequest request = Samples.request(
				Samples.rich(), new StageSettings(APPLICATION, "dev", 17, "com.example.App",
						ApiConfigurationBuilder.of("dev").build(), own, Map.of(), null),
				Samples.artifact(this.directory, "own"));
		this.scenario.deploy(request);
		assertThat(this.scenario.cloud().inventory()).filteredOn((line) -> line.startsWith("role")).hasSize(3);
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.delete(APPLICATION);
		assertThat(this.scenario.cloud().inventory()).hasSize(3)
			.allMatch((line) -> line.startsWith("LogGroup") && line.contains("retentionDays=7"));
	}

	@Test
	void keepsWhatARollbackNeedsAndNoMore() {
		for (int number = 1; number <= 31; number++) {
			this.scenario.deploy(helloWorld("code" + number));
		}
		DeployedState state = this.scenario.store().read("dev").orElseThrow();
		assertThat(state.deploys()).hasSize(21).first().extracting(DeployRecord::number).isEqualTo(11);
		assertThat(this.scenario.cloud().functions().versions("helloworld-dev")).hasSize(21);
		assertThat(this.scenario.cloud().stages().deployments("api1")).hasSize(21);
		assertThat(this.scenario.deployer().plan(helloWorld("code31")).steps()).isEmpty();
		this.scenario.deployer()
			.execute(this.scenario.deployer().planRollback("helloworld", "dev", Optional.of(11)),
					ExecutionProgress.NONE);
		assertThat(this.scenario.deployer().status("helloworld", "dev").versions()).containsEntry("helloworld-dev",
				"11");
	}

	@Test
	void deletesWithALostState() throws IOException {
		this.scenario.deploy(before());
		Files.delete(this.scenario.store().file("dev"));
		this.scenario.delete(APPLICATION);
		assertThat(this.scenario.cloud().inventory()).allMatch((line) -> line.startsWith("LogGroup"));
	}

	@Test
	void refusesAPlanThatSomeoneElseDeployedAfter() {
		this.scenario.deploy(before());
		Plan stale = this.scenario.deployer().plan(after());
		this.scenario.deploy(after());
		assertThatThrownBy(() -> this.scenario.deployer().execute(stale, ExecutionProgress.NONE))
			.isInstanceOf(StaleException.class)
			.hasMessage(
					"Stage dev was deployed by ann@home at 2026-01-02T03:04:05Z, after this plan was made: plan again");
	}

	@Test
	void statusSaysWhatIsLive() {
		this.scenario.deploy(before());
		this.scenario.deploy(after());
		StageStatus status = this.scenario.deployer().status(APPLICATION, "dev");
		assertThat(status.url()).isEqualTo("https://api2.execute-api.eu-west-1.amazonaws.com/dev/");
		assertThat(status.deploys()).hasSize(2);
		assertThat(status.current()).isEqualTo(status.deploys().get(1));
		assertThat(status.versions()).containsEntry("shop-dev", "2").containsEntry("shop-dev-weekly", "1");
		assertThat(this.scenario.deployer().stages()).containsExactly("dev");
		assertThat(this.scenario.deployer().status("other", "prod").current()).isNull();
	}

	private Plan rollback(Optional<Integer> number) {
		return this.scenario.deployer().planRollback(APPLICATION, "dev", number);
	}

	private DeploymentRequest before() {
		return Applications.before(this.directory);
	}

	private DeploymentRequest after() {
		return Applications.after(this.directory);
	}

	private DeploymentRequest helloWorld(String content) {
		return Samples.request(Samples.helloWorld(), Samples.settings("helloworld"),
				Samples.artifact(this.directory, content));
	}

	private void golden(String name) {
		Golden.check("calls/" + name + ".txt", String.join("\n", this.scenario.cloud().calls().log()));
		this.scenario.cloud().calls().clear();
	}

}
