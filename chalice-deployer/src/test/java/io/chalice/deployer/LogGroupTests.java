package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.LogGroupDescription;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanStep;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.state.DeployedState;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Log groups are made before what writes into them, taken over when they are there, made
 * again when they are lost, and left when a stage is deleted.
 */
class LogGroupTests {

	private static final String GROUP = "/aws/lambda/helloworld-dev";

	private static final Instant LONG_AGO = Instant.parse("2025-06-01T00:00:00Z");

	private final Path directory;

	private int runs;

	LogGroupTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void isMadeWithALimitBeforeTheFunction() {
		DeployScenario scenario = scenario();
		Plan plan = scenario.deployer().plan(request(30));
		assertThat(PlanText.write(plan)).containsSequence("  + create  log group " + GROUP,
				"      + retention in days: 30");
		scenario.deployer().execute(plan, ExecutionProgress.NONE);
		List<String> calls = scenario.cloud().calls().log();
		assertThat(calls).containsSubsequence("logs:CreateLogGroup " + GROUP,
				"logs:PutRetentionPolicy %s 30".formatted(GROUP), "lambda:CreateFunction helloworld-dev");
		assertThat(policy(scenario))
			.contains("logs:CreateLogStream", "logs:PutLogEvents", "log-group:/aws/lambda/helloworld-dev:*")
			.doesNotContain("logs:CreateLogGroup");
	}

	@Test
	void keepsEventsForEverWhenToldTo() {
		DeployScenario scenario = scenario();
		Plan plan = scenario.deploy(request(LambdaKeys.FOR_EVER));
		assertThat(PlanText.write(plan)).contains("      + retention in days: never");
		assertThat(group(scenario).retentionDays()).isNull();
		assertThat(scenario.deployer().plan(request(LambdaKeys.FOR_EVER)).steps()).isEmpty();
	}

	@Test
	void theApisIsKeptAsLongAsThatOfItsFunction() {
		DeployScenario scenario = scenario();
		scenario.deploy(accessLog(14));
		assertThat(scenario.cloud().logGroups().find("/aws/apigateway/helloworld-dev"))
			.hasValueSatisfying((group) -> assertThat(group.retentionDays()).isEqualTo(14));
	}

	@Test
	void oneThatIsThereIsTakenOver() {
		DeployScenario scenario = scenario();
		scenario.cloud().logGroup(GROUP, Instant.parse(DeployScenario.AT));
		Plan plan = scenario.deployer().plan(request(30));
		assertThat(PlanText.write(plan)).containsSequence("  ~ update  log group " + GROUP,
				"      ~ retention in days: never -> 30", "      + tag aws-chalice");
		assertThat(plan.confirmations()).isEmpty();
		scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(group(scenario).retentionDays()).isEqualTo(30);
		assertThat(scenario.cloud().logGroups().tags(GROUP)).containsKey("aws-chalice");
		assertThat(scenario.deployer().plan(request(30)).steps()).isEmpty();
	}

	@Test
	void asksBeforeEventsGoThatAreOlder() {
		DeployScenario scenario = scenario();
		scenario.cloud().logGroup(GROUP, LONG_AGO);
		assertThat(asked(scenario.deployer().plan(request(30)))).containsExactly("The following will be deleted:", "",
				"events of log group /aws/lambda/helloworld-dev older than 30 days, which were kept for ever");
		scenario.deploy(request(30));
		assertThat(asked(scenario.deployer().plan(request(7)))).last()
			.isEqualTo("events of log group /aws/lambda/helloworld-dev older than 7 days, which were kept for 30 days");
		assertThat(asked(scenario.deployer().plan(request(90)))).isEmpty();
		assertThat(asked(scenario.deployer().plan(request(LambdaKeys.FOR_EVER)))).isEmpty();
	}

	@Test
	void oneThatLambdaMakesMeanwhileIsTakenOver() {
		DeployScenario scenario = scenario();
		Plan plan = scenario.deployer().plan(request(30));
		scenario.cloud().logGroup(GROUP, LONG_AGO);
		scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(group(scenario).retentionDays()).isEqualTo(30);
		assertThat(scenario.deployer().plan(request(30)).steps()).isEmpty();
	}

	@Test
	void roleOfAnEarlierVersionMayNotMakeItAnyMoreOnceItIsThere() {
		DeployScenario scenario = earlier();
		Plan plan = scenario.deployer().plan(request(30));
		assertThat(plan.confirmations()).singleElement()
			.satisfies((confirmation) -> assertThat(confirmation.kind()).isEqualTo(Confirmation.Kind.POLICY))
			.satisfies((confirmation) -> assertThat(confirmation.lines())
				.contains("The following action will be removed from the execution policy:", "logs:CreateLogGroup"));
		PlanStep narrowed = step(plan, "NarrowRolePolicy");
		assertThat(narrowed.after()).contains(step(plan, "CreateLogGroup").id(), step(plan, "PutRetention").id());
		assertThat(plan.steps()).noneMatch((step) -> step.id().contains("PutRolePolicy"));
		scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(policy(scenario)).doesNotContain("logs:CreateLogGroup");
		assertThat(scenario.deployer().plan(request(30)).steps()).isEmpty();
	}

	@Test
	void deployAfterAnEarlierVersionKilledAfterAnyCallIsFinishedByTheNext() {
		DeployScenario expected = earlier();
		expected.deploy(request(30));
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = earlier();
			scenario.cloud()
				.calls()
				.afterWrite(() -> assertThat(scenario.cloud().logGroups().find(GROUP).isPresent()
						|| policy(scenario).contains("logs:CreateLogGroup"))
					.as("logs go somewhere")
					.isTrue());
			killed = InterruptedDeployTests.killed(scenario, call, () -> scenario.deploy(request(30)));
			scenario.deploy(request(30));
			assertThat(scenario.cloud().inventory()).as("killed after call %d", call)
				.isEqualTo(expected.cloud().inventory());
			assertThat(scenario.deployer().plan(request(30)).steps()).as("killed after call %d", call).isEmpty();
		}
	}

	@Test
	void oneThatIsLostIsToldAndMadeAgain() {
		DeployScenario scenario = scenario();
		scenario.deploy(accessLog(30));
		assertThat(scenario.deployer().status("helloworld", "dev").missingLogGroups()).isEmpty();
		scenario.cloud().deleteLogGroup(GROUP);
		scenario.cloud().deleteLogGroup("/aws/apigateway/helloworld-dev");
		assertThat(scenario.deployer().status("helloworld", "dev").missingLogGroups())
			.containsExactly("/aws/apigateway/helloworld-dev", GROUP);
		assertThat(scenario.deployer().missingLogGroups("helloworld", "dev")).hasSize(2);
		Plan plan = scenario.deploy(accessLog(30));
		assertThat(PlanText.write(plan)).contains("  + create  log group " + GROUP + " (deleted outside)");
		assertThat(scenario.deployer().missingLogGroups("helloworld", "dev")).isEmpty();
	}

	@Test
	void isLeftWithWhatIsInIt() {
		DeployScenario scenario = scenario();
		scenario.deploy(request(30));
		Plan plan = scenario.delete("helloworld");
		assertThat(plan.notices())
			.containsExactly("Log group /aws/lambda/helloworld-dev is left, and what is in it is kept for 30 days");
		assertThat(scenario.cloud().inventory()).singleElement().asString().startsWith("LogGroup " + GROUP);
		assertThat(group(scenario).retentionDays()).isEqualTo(30);
		assertThat(scenario.deployer().planDelete("helloworld", "dev").steps()).isEmpty();
	}

	@Test
	void goesWhenThatIsWantedAfterWhatWritesIntoIt() {
		DeployScenario scenario = scenario();
		scenario.deploy(accessLog(30));
		Plan plan = scenario.deployer().planDelete("helloworld", "dev", true);
		assertThat(plan.notices()).isEmpty();
		assertThat(asked(plan)).contains("log group: /aws/lambda/helloworld-dev, with everything in it",
				"log group: /aws/apigateway/helloworld-dev, with everything in it");
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("log_group"))
			.extracting(PlannedChange::action)
			.containsOnly(PlannedChange.Action.DELETE);
		scenario.cloud().calls().clear();
		scenario.deployer().execute(plan, ExecutionProgress.NONE);
		assertThat(scenario.cloud().calls().log()).containsSubsequence("lambda:DeleteFunction helloworld-dev",
				"logs:DeleteLogGroup " + GROUP);
		assertThat(scenario.cloud().inventory()).isEmpty();
	}

	@Test
	void whatWasLeftGoesLaterAlsoWithoutTheState() throws IOException {
		for (boolean lost : new boolean[] { false, true }) {
			DeployScenario scenario = scenario();
			scenario.cloud().logGroup("/aws/lambda/helloworld-development", LONG_AGO);
			scenario.deploy(accessLog(30));
			scenario.delete("helloworld");
			if (lost) {
				Files.delete(scenario.store().file("dev"));
			}
			scenario.deployer()
				.execute(scenario.deployer().planDelete("helloworld", "dev", true), ExecutionProgress.NONE);
			assertThat(scenario.cloud().inventory()).as("state lost: %s", lost)
				.singleElement()
				.asString()
				.contains("helloworld-development");
		}
	}

	@Test
	void deletionWithLogsKilledAfterAnyCallIsFinishedByTheNext() {
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = scenario();
			scenario.deploy(accessLog(30));
			killed = InterruptedDeployTests.killed(scenario, call, () -> deleteWithLogs(scenario));
			deleteWithLogs(scenario);
			assertThat(scenario.cloud().inventory()).as("killed after call %d", call).isEmpty();
		}
	}

	private static void deleteWithLogs(DeployScenario scenario) {
		scenario.deployer().execute(scenario.deployer().planDelete("helloworld", "dev", true), ExecutionProgress.NONE);
	}

	// Lambda makes the log group with the first line, which has not been written yet
	private DeployScenario earlier() {
		DeployScenario scenario = scenario();
		scenario.deploy(request(30));
		scenario.cloud().deleteLogGroup(GROUP);
		scenario.store()
			.write("dev",
					scenario.store()
						.read("dev")
						.map((state) -> state.without("api_handler-log-group"))
						.orElse(DeployedState.EMPTY));
		PolicySource making = (role, functions,
				implied) -> new PolicyDocument(List.of(Statement.allow("Logs",
						Set.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
						Set.of("arn:aws:logs:eu-west-1:123456789012:log-group:%s:*".formatted(GROUP)))));
		HandMade.policy(scenario.cloud(), "helloworld-dev", making);
		scenario.cloud().calls().clear();
		return scenario;
	}

	private static PlanStep step(Plan plan, String name) {
		return plan.steps().stream().filter((step) -> step.id().endsWith(":" + name)).findFirst().orElseThrow();
	}

	private static List<String> asked(Plan plan) {
		return plan.confirmations().stream().flatMap((confirmation) -> confirmation.lines().stream()).toList();
	}

	private static LogGroupDescription group(DeployScenario scenario) {
		return scenario.cloud().logGroups().find(GROUP).orElseThrow();
	}

	private static String policy(DeployScenario scenario) {
		return scenario.cloud().roles().policy("helloworld-dev", "helloworld-dev").orElseThrow();
	}

	private DeploymentRequest request(int days) {
		return request(days, ApiConfigurationBuilder.of("dev"));
	}

	private DeploymentRequest accessLog(int days) {
		return request(days,
				ApiConfigurationBuilder.of("dev").accessLog(new AccessLogSettings(null, "$context.requestId")));
	}

	private DeploymentRequest request(int days, ApiConfigurationBuilder api) {
		return Samples.request(Samples.helloWorld(),
				new StageSettings("helloworld", "dev", 17, "com.example.App", api.build(),
						FunctionSettings.DEFAULT.with(LambdaKeys.LOG_RETENTION, days), Map.of(), null),
				Samples.artifact(this.directory, "one"));
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
