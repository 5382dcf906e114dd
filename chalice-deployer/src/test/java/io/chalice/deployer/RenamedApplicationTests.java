package io.chalice.deployer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An application that gets another name is made anew, and then what it had goes.
 */
class RenamedApplicationTests {

	private final Path directory;

	private int runs;

	RenamedApplicationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void planSaysWhatIsMadeAndWhatIsDeletedAndAsks() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("demo", "dev"));
		Plan plan = scenario.deployer().plan(request("demotwo", "dev"));
		assertThat(plan.first()).isTrue();
		assertThat(plan.changes()).filteredOn((change) -> change.action() == PlannedChange.Action.DELETE)
			.extracting(PlannedChange::name)
			.contains("demo-dev", "demo-dev-nightly", "demo-dev-one", "api2");
		assertThat(plan.changes()).filteredOn((change) -> change.action() == PlannedChange.Action.CREATE)
			.extracting(PlannedChange::name)
			.contains("demotwo-dev", "demotwo-dev-nightly", "demotwo-dev-one", "demotwo");
		assertThat(plan.confirmations().get(0)).satisfies((confirmation) -> {
			assertThat(confirmation.kind()).isEqualTo(Confirmation.Kind.DESTRUCTION);
			assertThat(confirmation.lines()).contains("what was deployed as demo, the URL changes", "REST API: api2");
		});
		assertThat(plan.notices()).anyMatch((notice) -> notice.startsWith(
				"This application is deployed as demo: it is made anew as demotwo, then what demo has is deleted."));
	}

	@Test
	void nothingOfTheFormerNameIsLeft() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("demo", "dev"));
		scenario.deploy(request("demotwo", "dev"));
		DeployScenario fresh = scenario();
		fresh.deploy(request("demotwo", "dev"));
		assertThat(managed(scenario)).isEqualTo(managed(fresh));
		assertThat(scenario.deployer().plan(request("demotwo", "dev")).steps()).isEmpty();
		assertThat(scenario.deployer().url("demotwo", "dev")).isPresent();
		scenario.delete("demotwo");
		assertThat(managed(scenario)).isEmpty();
	}

	@Test
	void formerNameServesUntilTheNewOneDoesWhateverCallIsRefused() {
		DeployScenario expected = scenario();
		expected.deploy(request("demo", "dev"));
		int writes = expected.cloud().calls().writes();
		expected.deploy(request("demotwo", "dev"));
		writes = expected.cloud().calls().writes() - writes;
		for (int call = 1; call <= writes; call++) {
			DeployScenario scenario = scenario();
			scenario.deploy(request("demo", "dev"));
			Set<String> old = scenario.cloud().served();
			Set<String> next = expected.cloud().served();
			scenario.cloud().calls().afterWrite(() -> {
				Set<String> now = scenario.cloud().served();
				assertThat(now.containsAll(old) || now.containsAll(next)).isTrue();
			});
			scenario.cloud().calls().refuse(call);
			assertThatThrownBy(() -> scenario.deploy(request("demotwo", "dev"))).isInstanceOf(CloudException.class);
			scenario.cloud().calls().revive();
			scenario.deploy(request("demotwo", "dev"));
			assertThat(managed(scenario)).as("call %d refused", call).isEqualTo(managed(expected));
		}
	}

	@Test
	void renameThatWasInterruptedCanBeTakenBack() {
		DeployScenario expected = scenario();
		expected.deploy(request("demo", "dev"));
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = scenario();
			scenario.deploy(request("demo", "dev"));
			killed = InterruptedDeployTests.killed(scenario, call, () -> scenario.deploy(request("demotwo", "dev")));
			scenario.deploy(request("demo", "dev"));
			assertThat(managed(scenario)).as("killed after call %d", call).isEqualTo(managed(expected));
			assertThat(scenario.deployer().plan(request("demo", "dev")).steps()).isEmpty();
		}
	}

	@Test
	void formerNameIsFoundByItWhenTheStateIsLost() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("demo", "dev"));
		List<String> old = managed(scenario);
		LostStateTests.lose(scenario);
		Plan plan = scenario.deploy(request("demotwo", "dev"));
		assertThat(plan.changes()).noneMatch((change) -> change.action() == PlannedChange.Action.DELETE);
		assertThat(managed(scenario)).containsAll(old);
		LostStateTests.lose(scenario);
		scenario.delete("demo");
		assertThat(managed(scenario)).isNotEmpty().noneMatch((line) -> line.contains("demo-dev"));
	}

	@Test
	void otherStagesKeepTheirNameUntilTheyAreDeployed() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("demo", "dev"));
		scenario.deploy(request("demo", "prod"));
		scenario.deploy(request("demotwo", "dev"));
		assertThat(managed(scenario)).anyMatch((line) -> line.contains("demo-prod"))
			.noneMatch((line) -> line.contains("demo-dev"));
		assertThat(scenario.deployer().status("demotwo", "prod").current()).isNotNull();
		scenario.deploy(request("demotwo", "prod"));
		assertThat(managed(scenario)).noneMatch((line) -> line.contains("demo-prod"));
		assertThat(scenario.cloud().answers()).hasSize(2);
	}

	@Test
	void whatIsDeployedIsDeletedAndToldUnderItsOwnName() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("demo", "dev"));
		scenario.deploy(request("demo", "dev"));
		assertThat(scenario.deployer().status("demotwo", "dev").url()).isNotNull();
		Plan plan = scenario.deployer().planDelete("demotwo", "dev");
		assertThat(plan.application()).isEqualTo("demo");
		scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(managed(scenario)).isEmpty();
	}

	private static List<String> managed(DeployScenario scenario) {
		return DeployScenario.inUse(scenario.cloud());
	}

	private DeploymentRequest request(String application, String stage) {
		StageSettings settings = new StageSettings(application, stage, 17, "com.example.App",
				ApiConfigurationBuilder.of(stage).apiKeys(Applications.keys()).build(),
				FunctionSettings.DEFAULT.with(LambdaKeys.LOG_RETENTION, 7), Map.of(), null);
		return Samples.request(Samples.rich(), settings, Samples.artifact(this.directory, "one"));
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
