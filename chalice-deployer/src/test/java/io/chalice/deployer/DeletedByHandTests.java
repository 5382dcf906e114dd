package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.chalice.deployer.cloud.ApiKeyDescription;
import io.chalice.deployer.cloud.RoleDescription;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.project.configuration.AccessLogSettings;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody deletes by hand is made again, and what referred to it refers to the new
 * one, although that has the same name.
 */
class DeletedByHandTests {

	private final Path directory;

	private int runs;

	DeletedByHandTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@ParameterizedTest
	@EnumSource
	void comesBackAndServesAsBefore(Deleted deleted) {
		for (boolean lost : new boolean[] { false, true }) {
			DeployScenario scenario = scenario();
			scenario.deploy(request());
			List<String> before = served(scenario.cloud());
			deleted.byHand.accept(scenario.cloud());
			if (lost) {
				lose(scenario);
			}
			Plan plan = scenario.deploy(request());
			String run = "%s, state %s".formatted(deleted, lost ? "lost" : "there");
			assertThat(plan.hasChanges()).as(run).isTrue();
			assertThat(served(scenario.cloud())).as(run).isEqualTo(before);
			assertThat(scenario.deployer().plan(request()).steps()).as(run).isEmpty();
		}
	}

	@Test
	void roleMadeAgainByHandIsAnotherOneForTheFunctions() {
		DeployScenario scenario = scenario();
		scenario.deploy(request());
		List<String> before = served(scenario.cloud());
		RoleDescription role = scenario.cloud().roles().find("shop-dev").orElseThrow();
		String policy = scenario.cloud().roles().policy("shop-dev", "shop-dev").orElseThrow();
		Deleted.ROLE.byHand.accept(scenario.cloud());
		scenario.cloud().roles().create("shop-dev", role.trust(), role.tags());
		scenario.cloud().roles().putPolicy("shop-dev", "shop-dev", policy);
		Plan plan = scenario.deployer().plan(request());
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("iam_role"))
			.extracting(PlannedChange::action)
			.containsExactly(PlannedChange.Action.NONE);
		assertThat(plan.changes()).filteredOn((change) -> change.type().equals("lambda_function"))
			.hasSize(3)
			.allSatisfy((change) -> assertThat(change.differences()).singleElement()
				.satisfies((difference) -> assertThat(difference.property()).isEqualTo("role id")));
		scenario.deploy(request());
		assertThat(served(scenario.cloud())).isEqualTo(before);
	}

	@Test
	void recoveryFromADeletedRoleKilledAfterAnyCallIsFinishedByTheNext() {
		DeployScenario expected = scenario();
		expected.deploy(request());
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = scenario();
			scenario.deploy(request());
			Deleted.ROLE.byHand.accept(scenario.cloud());
			killed = InterruptedDeployTests.killed(scenario, call, () -> scenario.deploy(request()));
			scenario.deploy(request());
			assertThat(served(scenario.cloud())).as("killed after call %d", call).isEqualTo(served(expected.cloud()));
			assertThat(scenario.deployer().plan(request()).steps()).as("killed after call %d", call).isEmpty();
		}
	}

	@Test
	void keysAndPlansOfOthersThatAreNamedAlikeAreLeftAlone() {
		DeployScenario scenario = scenario();
		String key = scenario.cloud().apiKeys().createKey("shop-dev-one", Map.of());
		scenario.deploy(request());
		assertThat(scenario.cloud().apiKeys().plans("shop-dev-one"))
			.allSatisfy((plan) -> assertThat(scenario.cloud().apiKeys().planKeys(plan.id())).doesNotContain(key));
		scenario.delete("shop");
		assertThat(scenario.cloud().apiKeys().keys("shop-dev-one")).extracting(ApiKeyDescription::id)
			.containsExactly(key);
	}

	private DeploymentRequest request() {
		StageSettings settings = new StageSettings("shop", "dev", 17, "com.example.App",
				ApiConfigurationBuilder.of("dev")
					.apiKeys(Applications.keys())
					.accessLog(new AccessLogSettings(null, "$context.requestId"))
					.build(),
				FunctionSettings.DEFAULT.with(LambdaKeys.LOG_RETENTION, 7).with(LambdaKeys.RESERVED_CONCURRENCY, 5),
				Map.of(), null);
		return Samples.request(Samples.rich(), settings, Samples.artifact(this.directory, "one"));
	}

	private static List<String> served(MemoryCloud cloud) {
		return cloud.inventory().stream().filter((line) -> !line.startsWith("deployment")).toList();
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

	private static void lose(DeployScenario scenario) {
		try {
			Files.delete(scenario.store().file("dev"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	enum Deleted {

		ROLE((cloud) -> {
			cloud.roles().deletePolicy("shop-dev", "shop-dev");
			cloud.roles().delete("shop-dev");
		}),

		ROLE_POLICY((cloud) -> cloud.roles().deletePolicy("shop-dev", "shop-dev")),

		FUNCTION_OF_THE_ROUTES((cloud) -> cloud.functions().delete("shop-dev")),

		FUNCTION_OF_AN_AUTHORIZER((cloud) -> cloud.functions().delete("shop-dev-check")),

		FUNCTION((cloud) -> cloud.functions().delete("shop-dev-nightly")),

		API((cloud) -> cloud.restApis().delete(api(cloud))),

		STAGE((cloud) -> cloud.stages().delete(api(cloud), "dev")),

		KEY((cloud) -> cloud.apiKeys().deleteKey(cloud.apiKeys().keys("shop-dev-one").get(0).id())),

		USAGE_PLAN((cloud) -> cloud.apiKeys().plans("shop-dev-one").forEach((plan) -> {
			plan.apiStages()
				.forEach((stage) -> cloud.apiKeys()
					.updatePlan(plan.id(), List.of(new SettingPatch("remove", "/apiStages", stage))));
			cloud.apiKeys().deletePlan(plan.id());
		})),

		LOG_GROUP((cloud) -> cloud.deleteLogGroup("/aws/lambda/shop-dev")),

		ACCESS_LOG((cloud) -> cloud.deleteLogGroup("/aws/apigateway/shop-dev"));

		private final Consumer<MemoryCloud> byHand;

		Deleted(Consumer<MemoryCloud> byHand) {
			this.byHand = byHand;
		}

		private static String api(MemoryCloud cloud) {
			return cloud.restApis().list().get(0).id();
		}

	}

}
