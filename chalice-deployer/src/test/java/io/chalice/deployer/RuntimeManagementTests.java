package io.chalice.deployer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.RuntimeManagement;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanJson;
import io.chalice.deployer.plan.PlanText;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When functions get patches of Lambda's runtime is set with each version, before it
 * serves, and with the one that serves when only that changes.
 */
class RuntimeManagementTests {

	private static final String FUNCTION = "helloworld-dev";

	private static final String PINNED = "arn:aws:lambda:eu-west-1::runtime:kept";

	private final Path directory;

	private final DeployScenario scenario;

	RuntimeManagementTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void newVersionsAreToldBeforeTheyServe() {
		this.scenario.deploy(request("one", PINNED));
		List<String> calls = writes();
		int told = calls.indexOf("lambda:PutRuntimeManagementConfig %s:1 %s".formatted(FUNCTION, PINNED));
		assertThat(told).isPositive().isLessThan(calls.indexOf("lambda:Invoke helloworld-dev:1"));
		this.scenario.cloud().calls().clear();
		this.scenario.deploy(request("two", PINNED));
		assertThat(writes()).contains("lambda:PutRuntimeManagementConfig %s:2 %s".formatted(FUNCTION, PINNED));
	}

	@Test
	void aChangeAloneNeedsNoNewVersion() {
		this.scenario.deploy(request("one", "auto"));
		Plan plan = this.scenario.deployer().plan(request("one", "function_update"));
		Golden.check("plans/runtime-management-change.json", PlanJson.write(plan));
		assertThat(PlanText.write(plan)).contains("      ~ runtime management: auto -> function_update");
		this.scenario.cloud().calls().clear();
		this.scenario.deploy(request("one", "function_update"));
		assertThat(writes())
			.containsExactly("lambda:PutRuntimeManagementConfig %s:1 function_update".formatted(FUNCTION));
		assertThat(this.scenario.deployer().plan(request("one", "function_update")).steps()).isEmpty();
		this.scenario.deploy(request("one", "auto"));
		assertThat(live()).isEqualTo(RuntimeManagement.AUTO);
		assertThat(this.scenario.deployer().plan(request("one", "auto")).steps()).isEmpty();
	}

	@Test
	void whatSomebodyElseHasChangedIsSetAgain() {
		this.scenario.deploy(request("one", PINNED));
		this.scenario.cloud().functions().putRuntimeManagement(FUNCTION, "1", RuntimeManagement.AUTO);
		this.scenario.deploy(request("one", PINNED));
		assertThat(live()).isEqualTo(RuntimeManagement.of(PINNED));
	}

	@Test
	void isTakenBackWithoutTheStateAsWell() throws Exception {
		this.scenario.deploy(request("one", PINNED));
		Files.delete(this.scenario.directory().resolve("deployed/dev.json"));
		this.scenario.deploy(request("one", "auto"));
		assertThat(live()).isEqualTo(RuntimeManagement.AUTO);
	}

	@Test
	void lambdaIsNotAskedWhereItWasNeverTold() {
		this.scenario.deploy(request("one", "auto"));
		this.scenario.cloud().calls().clear();
		this.scenario.deployer().plan(request("one", "auto"));
		assertThat(this.scenario.cloud().calls().log())
			.noneMatch((call) -> call.contains("GetRuntimeManagementConfig"));
	}

	private RuntimeManagement live() {
		return this.scenario.cloud().functions().runtimeManagement(FUNCTION, "1");
	}

	private List<String> writes() {
		return this.scenario.cloud().calls().log().stream().filter((call) -> !call.startsWith("?")).toList();
	}

	private DeploymentRequest request(String code, String management) {
		StageSettings settings = new StageSettings("helloworld", "dev", 17, "com.example.App",
				Samples.settings("helloworld").api(),
				FunctionSettings.DEFAULT.with(LambdaKeys.RUNTIME_MANAGEMENT, management), Map.of(), null);
		return Samples.request(Samples.helloWorld(), settings, Samples.artifact(this.directory, code));
	}

}
