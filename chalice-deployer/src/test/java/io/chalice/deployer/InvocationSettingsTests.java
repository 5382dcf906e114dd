package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.AsyncSettings;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.ProvisionedConcurrency;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Plan;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What Lambda does with asynchronous calls is said of the alias, once that and the role's
 * permissions are there; instances are kept ready of the version that serves, and are
 * there before it does.
 */
class InvocationSettingsTests {

	private static final String FUNCTION = "helloworld-dev";

	private static final FunctionSettings ASYNC = FunctionSettings.DEFAULT.with(LambdaKeys.MAXIMUM_RETRY_ATTEMPTS, 0)
		.with(LambdaKeys.ON_FAILURE, "arn:aws:sqs:eu-west-1:123456789012:failed");

	private static final FunctionSettings READY = FunctionSettings.DEFAULT.with(LambdaKeys.PROVISIONED_CONCURRENCY, 2);

	private final Path directory;

	private int runs;

	InvocationSettingsTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void asynchronousCallsAreSetOnceTheAliasAndThePermissionsAreThere() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", ASYNC));
		assertThat(writes(scenario)).containsSubsequence("iam:PutRolePolicy helloworld-dev",
				"lambda:CreateAlias helloworld-dev live 1", "lambda:PutFunctionEventInvokeConfig helloworld-dev:live");
		assertThat(scenario.cloud().invocations().async(FUNCTION, "live"))
			.isEqualTo(new AsyncSettings(0, null, null, "arn:aws:sqs:eu-west-1:123456789012:failed"));
	}

	@Test
	void newPermissionsComeBeforeADestinationAndGoAfterIt() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", FunctionSettings.DEFAULT));
		scenario.cloud().calls().clear();
		scenario.deploy(request("one", ASYNC));
		assertThat(writes(scenario)).containsExactly("iam:PutRolePolicy helloworld-dev",
				"lambda:PutFunctionEventInvokeConfig helloworld-dev:live");
		scenario.cloud().calls().clear();
		scenario.deploy(request("one", FunctionSettings.DEFAULT));
		assertThat(writes(scenario)).containsExactly("lambda:DeleteFunctionEventInvokeConfig helloworld-dev:live",
				"iam:PutRolePolicy helloworld-dev");
		assertThat(scenario.cloud().invocations().async(FUNCTION, "live")).isEqualTo(AsyncSettings.DEFAULT);
	}

	@Test
	void settingsAreTakenBackWithoutTheStateAsWell() throws IOException {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", ASYNC.with(LambdaKeys.PROVISIONED_CONCURRENCY, 2)));
		Files.delete(scenario.store().file("dev"));
		scenario.deploy(request("one", FunctionSettings.DEFAULT));
		assertThat(scenario.cloud().invocations().async(FUNCTION, "live")).isEqualTo(AsyncSettings.DEFAULT);
		assertThat(scenario.cloud().invocations().provisioned(FUNCTION)).isEmpty();
	}

	@Test
	void lambdaIsNotAskedWhereItWasNeverTold() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", FunctionSettings.DEFAULT));
		scenario.cloud().calls().clear();
		scenario.deployer().plan(request("one", FunctionSettings.DEFAULT));
		assertThat(scenario.cloud().calls().log()).noneMatch((call) -> call.contains("EventInvokeConfig"))
			.noneMatch((call) -> call.contains("ProvisionedConcurrency"));
	}

	@Test
	void instancesAreReadyBeforeTheVersionServes() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", READY));
		scenario.cloud().calls().clear();
		scenario.deploy(request("two", READY));
		assertThat(scenario.cloud().calls().log()).containsSubsequence("lambda:UpdateFunctionCode helloworld-dev",
				"lambda:PutProvisionedConcurrencyConfig helloworld-dev:2 2",
				"? lambda:ListProvisionedConcurrencyConfigs helloworld-dev",
				"? lambda:ListProvisionedConcurrencyConfigs helloworld-dev", "lambda:Invoke helloworld-dev:2",
				"lambda:UpdateAlias helloworld-dev live 2",
				"lambda:DeleteProvisionedConcurrencyConfig helloworld-dev:1");
		assertThat(scenario.cloud().invocations().provisioned(FUNCTION)).containsOnlyKeys("2");
		assertThat(scenario.deployer().plan(request("two", READY)).steps()).isEmpty();
	}

	@Test
	void theVersionBeforeServesOnWhenInstancesCannotBeStarted() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", READY));
		scenario.cloud().failInstances("Specified concurrency decreases the unreserved concurrency below 100");
		assertThatExceptionOfType(CloudException.class).isThrownBy(() -> scenario.deploy(request("two", READY)))
			.withMessage("Function helloworld-dev has no provisioned concurrency: Specified concurrency decreases "
					+ "the unreserved concurrency below 100");
		assertThat(scenario.cloud().functions().version(FUNCTION, "live").orElseThrow().version()).isEqualTo("1");
		scenario.cloud().failInstances(null);
		scenario.deploy(request("two", READY));
		assertThat(scenario.cloud().invocations().provisioned(FUNCTION)).containsOnlyKeys("2");
	}

	@Test
	void instancesGoBackWithARollback() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", READY));
		scenario.deploy(request("two", READY));
		scenario.cloud().calls().clear();
		Plan rollback = scenario.deployer().planRollback("helloworld", "dev", Optional.empty());
		scenario.deployer().execute(rollback, ExecutionProgress.NONE);
		assertThat(writes(scenario)).containsSubsequence("lambda:PutProvisionedConcurrencyConfig helloworld-dev:1 2",
				"lambda:UpdateAlias helloworld-dev live 1",
				"lambda:DeleteProvisionedConcurrencyConfig helloworld-dev:2");
		assertThat(scenario.cloud().invocations().provisioned(FUNCTION)).containsOnlyKeys("1")
			.containsValue(new ProvisionedConcurrency(2, ProvisionedConcurrency.State.READY, null));
	}

	@Test
	void deployKilledAfterAnyCallIsFinishedByTheNext() {
		FunctionSettings both = ASYNC.with(LambdaKeys.PROVISIONED_CONCURRENCY, 2)
			.with(LambdaKeys.DEAD_LETTER_QUEUE, "arn:aws:sns:eu-west-1:123456789012:dead")
			.with(LambdaKeys.LOG_FORMAT, "JSON");
		killedEverywhere(request("one", FunctionSettings.DEFAULT), request("two", both));
		killedEverywhere(request("one", both), request("two", both.with(LambdaKeys.PROVISIONED_CONCURRENCY, 3)));
		killedEverywhere(request("one", both), request("two", FunctionSettings.DEFAULT));
	}

	private void killedEverywhere(DeploymentRequest before, DeploymentRequest after) {
		DeployScenario expected = scenario();
		expected.deploy(before);
		expected.deploy(after);
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = scenario();
			scenario.deploy(before);
			killed = InterruptedDeployTests.killed(scenario, call, () -> scenario.deploy(after));
			scenario.deploy(after);
			assertThat(scenario.cloud().inventory()).as("killed after call %d", call)
				.isEqualTo(expected.cloud().inventory());
			assertThat(scenario.deployer().plan(after).steps()).as("killed after call %d", call).isEmpty();
		}
	}

	private static List<String> writes(DeployScenario scenario) {
		return scenario.cloud().calls().log().stream().filter((call) -> !call.startsWith("?")).toList();
	}

	private DeploymentRequest request(String code, FunctionSettings functions) {
		StageSettings settings = new StageSettings("helloworld", "dev", 17, "com.example.App",
				Samples.settings("helloworld").api(), functions, Map.of(), null);
		return Samples.request(Samples.helloWorld(), settings, Samples.artifact(this.directory, code));
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
