package io.chalice.deployer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.function.VersionFailedException;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.Step;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A stage moves to versions that were called before, and to no other.
 */
class VersionPingTests {

	private static final FunctionAnswer PONG = new FunctionAnswer(null, "{\"chalice\":\"pong\"}", "");

	private static final FunctionAnswer BROKEN = new FunctionAnswer("Unhandled",
			"{\"errorType\":\"org.springframework.beans.factory.BeanCreationException\",\"errorMessage\":\"Error "
					+ "creating bean\"}",
			"""
					***************************
					APPLICATION FAILED TO START
					***************************

					Description:

					Parameter 0 of constructor in demo.Views required a bean of type 'demo.Table' that could not be \
					found.

					Action:

					Consider defining a bean of type 'demo.Table' in your configuration.

					END RequestId: 1
					""");

	private static final FunctionAnswer DENIED = new FunctionAnswer("Unhandled",
			"{\"errorType\":\"a.S3Exception\",\"errorMessage\":\"User: x is not authorized to perform: s3:GetObject\"}",
			"");

	private final Path directory;

	private final DeployScenario scenario;

	private final List<String> warnings = new ArrayList<>();

	private final List<TransientException.Cause> waits = new ArrayList<>();

	VersionPingTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void everyNewVersionIsCalledOnceBeforeTheStageMoves() {
		this.scenario.deploy(Applications.before(this.directory));
		List<String> calls = this.scenario.cloud().calls().log();
		assertThat(pings()).containsExactlyInAnyOrder("lambda:Invoke shop-dev:1", "lambda:Invoke shop-dev-check:1",
				"lambda:Invoke shop-dev-nightly:1");
		int stage = indexOf(calls, "apigateway:CreateStage");
		assertThat(pings()).allSatisfy((ping) -> assertThat(calls.indexOf(ping)).isLessThan(stage));
		this.scenario.cloud().calls().clear();
		this.scenario.deploy(Applications.before(this.directory));
		assertThat(pings()).isEmpty();
	}

	@Test
	void versionThatDoesNotStartLeavesTheStageAndTheNextDeployFinishes() {
		this.scenario.deploy(helloWorld("one"));
		Map<String, String> served = this.scenario.cloud().answers();
		List<String> inventory = this.scenario.cloud().inventory();
		invocations((version) -> BROKEN);
		assertThatExceptionOfType(VersionFailedException.class).isThrownBy(() -> deploy(helloWorld("two")))
			.withMessageStartingWith(
					"Version 2 of lambda function helloworld-dev does not start, and stage dev was left as it was: "
							+ "Parameter 0 of constructor in demo.Views required a bean of type 'demo.Table' that "
							+ "could not be found.\nIts log:\n  ****")
			.withMessageContaining("  Consider defining a bean of type 'demo.Table' in your configuration.\n");
		assertThat(this.scenario.cloud().answers()).isEqualTo(served);
		assertThat(this.scenario.cloud().inventory()).filteredOn((line) -> line.startsWith("function"))
			.containsExactlyElementsOf(inventory.stream().filter((line) -> line.startsWith("function")).toList());
		assertThatExceptionOfType(VersionFailedException.class).as("it is called again")
			.isThrownBy(() -> deploy(helloWorld("two")));
		invocations((version) -> PONG);
		this.scenario.cloud().calls().clear();
		deploy(helloWorld("two"));
		assertThat(this.scenario.cloud().answers()).isNotEqualTo(served);
		assertThat(this.scenario.cloud().calls().log()).as("what was done is kept")
			.noneMatch((call) -> call.startsWith("lambda:UpdateFunctionCode"));
		assertThat(this.scenario.deployer().plan(helloWorld("two")).steps()).isEmpty();
	}

	@Test
	void functionWithoutAnApiIsMovedOnlyAfterItWasCalled() {
		DeploymentRequest request = Samples.request(ApplicationModel.of(List.of(),
				List.of(new FunctionModel("nightly", "App#nightly(Map)")), List.of(), List.of()),
				Samples.settings("helloworld"), Samples.artifact(this.directory, "one"));
		invocations((version) -> BROKEN);
		assertThatExceptionOfType(VersionFailedException.class).isThrownBy(() -> deploy(request));
		assertThat(this.scenario.cloud().calls().log()).noneMatch((call) -> call.startsWith("lambda:CreateAlias"));
	}

	@Test
	void oneOfSeveralFunctionsThatDoesNotStartIsEnough() {
		invocations((version) -> version.startsWith("shop-dev-nightly") ? BROKEN : PONG);
		assertThatExceptionOfType(VersionFailedException.class)
			.isThrownBy(() -> deploy(Applications.before(this.directory)))
			.satisfies((failure) -> assertThat(failure.functionName()).isEqualTo("shop-dev-nightly"));
		assertThat(this.scenario.cloud().answers()).isEmpty();
	}

	@Test
	void freshRoleThatIsNotKnownEverywhereIsWaitedFor() {
		List<FunctionAnswer> answers = new ArrayList<>(List.of(DENIED, DENIED, PONG));
		invocations((version) -> answers.remove(0));
		deploy(helloWorld("one"));
		assertThat(this.waits).filteredOn(TransientException.Cause.PROPAGATING::equals).hasSize(2);
	}

	@Test
	void roleThatLacksAPermissionForGoodIsAFailureInTheEnd() {
		invocations((version) -> DENIED);
		assertThatExceptionOfType(VersionFailedException.class).isThrownBy(() -> deploy(helloWorld("one")))
			.withMessageContaining("not authorized to perform: s3:GetObject");
		invocations((version) -> PONG);
		deploy(helloWorld("one"));
		this.waits.clear();
		invocations((version) -> DENIED);
		assertThatExceptionOfType(VersionFailedException.class).isThrownBy(() -> deploy(helloWorld("two")));
		assertThat(this.waits).as("an old role is not waited for").doesNotContain(TransientException.Cause.PROPAGATING);
	}

	@Test
	void endpointThatCannotRunFunctionsIsOneWarning() {
		invocations((version) -> {
			throw new NoExecutionException("lambda:Invoke", "error running docker");
		});
		deploy(Applications.before(this.directory));
		assertThat(this.warnings).hasSize(3)
			.containsOnly("It is not known whether the functions start: "
					+ "This endpoint cannot run functions: error running docker");
		assertThat(this.scenario.cloud().answers()).isNotEmpty();
	}

	@Test
	void anotherAnswerThanTheFrameworksIsAWarning() {
		invocations((version) -> new FunctionAnswer(null, "Simple Lambda happy path OK", ""));
		deploy(helloWorld("one"));
		assertThat(this.warnings)
			.containsExactly("It is not known whether the functions start: they answered a ping with something else");
	}

	@Test
	void versionsAreNotCalledWhenThatIsSwitchedOff() {
		invocations((version) -> BROKEN);
		deploy(helloWorld("one").withVerified(false));
		assertThat(pings()).isEmpty();
		assertThat(this.scenario.cloud().answers()).isNotEmpty();
	}

	@Test
	void functionThatMayNotRunIsNotCalled() {
		this.scenario.deploy(stopped("one"));
		invocations((version) -> {
			throw new AssertionError("called");
		});
		this.scenario.cloud().calls().clear();
		Plan plan = this.scenario.deploy(stopped("two"));
		assertThat(pings()).isEmpty();
		assertThat(plan.notices()).singleElement().asString().contains("reserved concurrency is 0");
		assertThat(plan.steps()).extracting(PlanStep::id).contains("rest_api:UpdateStage");
	}

	private DeploymentRequest stopped(String content) {
		return Samples.request(Samples.helloWorld(),
				new StageSettings("helloworld", "dev", 17, "com.example.App", ApiConfigurationBuilder.of("dev").build(),
						FunctionSettings.DEFAULT.with(LambdaKeys.RESERVED_CONCURRENCY, 0), Map.of(), null),
				Samples.artifact(this.directory, content));
	}

	private DeploymentRequest helloWorld(String content) {
		return Samples.request(Samples.helloWorld(), Samples.settings("helloworld"),
				Samples.artifact(this.directory, content));
	}

	private void invocations(Function<String, FunctionAnswer> invocations) {
		this.scenario.cloud().invocations(invocations);
	}

	private void deploy(DeploymentRequest request) {
		this.scenario.deployer().execute(this.scenario.deployer().plan(request), new ExecutionProgress() {

			@Override
			public void warned(String warning) {
				VersionPingTests.this.warnings.add(warning);
			}

			@Override
			public void waiting(Step step, TransientException reason, Duration delay) {
				VersionPingTests.this.waits.add(reason.reason());
			}

		});
	}

	private List<String> pings() {
		return this.scenario.cloud().calls().log().stream().filter((call) -> call.startsWith("lambda:Invoke")).toList();
	}

	private static int indexOf(List<String> calls, String start) {
		for (int i = 0; i < calls.size(); i++) {
			if (calls.get(i).startsWith(start)) {
				return i;
			}
		}
		throw new AssertionError("Not called: " + start);
	}

}
