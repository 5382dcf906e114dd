package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.plan.Plan;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.configuration.PolicyKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is deployed is compared with what AWS has, so that nothing depends on the file of
 * the state.
 */
class LostStateTests {

	private static final int RUNS = 25;

	private static final int STEPS = 4;

	private final Path directory;

	private int runs;

	LostStateTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void retentionThatWasLiftedIsNotLiftedAgain() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(keepingLogs(7));
		scenario.deploy(keepingLogs(LambdaKeys.FOR_EVER));
		assertThat(scenario.deployer().plan(keepingLogs(LambdaKeys.FOR_EVER)).hasChanges()).isFalse();
		lose(scenario);
		assertThat(scenario.deployer().plan(keepingLogs(LambdaKeys.FOR_EVER)).hasChanges()).isFalse();
		scenario.deploy(keepingLogs(LambdaKeys.FOR_EVER));
		assertThat(scenario.deployer().plan(keepingLogs(LambdaKeys.FOR_EVER)).steps()).isEmpty();
	}

	@Test
	void retentionIsLiftedWhenTheStateIsLostBefore() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(keepingLogs(7));
		lose(scenario);
		scenario.deploy(keepingLogs(LambdaKeys.FOR_EVER));
		assertThat(scenario.cloud().logGroups().find("/aws/lambda/shop-dev"))
			.hasValueSatisfying((group) -> assertThat(group.retentionDays()).isNull());
	}

	@Test
	void nothingIsLeftToDoAndNothingIsLeftBehindWhateverIsDeployedAndHoweverOftenTheStateIsLost() {
		for (long seed = 0; seed < RUNS; seed++) {
			RandomApplications applications = new RandomApplications(this.directory, seed);
			DeployScenario scenario = scenario(seed);
			for (int step = 1; step <= STEPS; step++) {
				DeploymentRequest request = applications.next("shop");
				String run = "seed %d, step %d".formatted(seed, step);
				scenario.deploy(request);
				lose(scenario);
				Plan plan = scenario.deployer().plan(request);
				assertThat(plan.hasChanges()).as("%s: %s", run, plan.changes()).isFalse();
				DeployScenario fresh = scenario(seed);
				fresh.deploy(request);
				assertThat(kept(scenario.cloud())).as(run).isEqualTo(kept(fresh.cloud()));
			}
			scenario.delete("shop");
			assertThat(kept(scenario.cloud())).as("seed %d, deleted", seed).isEmpty();
		}
	}

	@Test
	void nothingIsLeftToDoWithTheStateEither() {
		for (long seed = 0; seed < RUNS; seed++) {
			RandomApplications applications = new RandomApplications(this.directory, seed);
			DeployScenario scenario = scenario(seed);
			for (int step = 1; step <= STEPS; step++) {
				DeploymentRequest request = applications.next("shop");
				scenario.deploy(request);
				assertThat(scenario.deployer().plan(request).steps()).as("seed %d, step %d", seed, step).isEmpty();
				DeployScenario fresh = scenario(seed);
				fresh.deploy(request);
				assertThat(kept(scenario.cloud())).as("seed %d, step %d", seed, step).isEqualTo(kept(fresh.cloud()));
			}
		}
	}

	@Test
	void stageThatWasRenamedAfterTheStateWasLostGoes() {
		DeployScenario scenario = scenario(0);
		scenario.deploy(api(ApiConfigurationBuilder.of("dev")));
		lose(scenario);
		scenario.deploy(api(ApiConfigurationBuilder.of("v2")));
		assertThat(scenario.cloud().answers().keySet()).singleElement().asString().endsWith("/v2");
	}

	@Test
	void whatIsReplacedWhollyIsFoundWithALostState() {
		DeployScenario scenario = scenario(0);
		FunctionSettings unmanaged = FunctionSettings.DEFAULT.with(PolicyKeys.MANAGE_IAM_ROLE, false)
			.with(PolicyKeys.IAM_ROLE_ARN, "arn:aws:iam::123456789012:role/own");
		scenario.cloud().roles().create("own", "{}", Map.of());
		scenario.deploy(new RandomApplications(this.directory, 1).with(true, List.of(), unmanaged));
		lose(scenario);
		scenario.deploy(new RandomApplications(this.directory, 1).with(false, List.of("nightly"), unmanaged));
		assertThat(scenario.cloud().answers()).isEmpty();
		assertThat(scenario.cloud().functions().names("shop-dev")).containsExactly("shop-dev-nightly");
	}

	@Test
	void apiWhoseTagSomebodyRemovedIsTaggedAgain() {
		DeployScenario scenario = scenario(0);
		DeploymentRequest request = api(
				ApiConfigurationBuilder.of("dev").endpoint(new ApiEndpoint("REGIONAL", List.of())));
		scenario.deploy(request);
		String id = scenario.cloud().restApis().list().get(0).id();
		scenario.cloud().restApis().untag("/restapis/" + id, Set.of("aws-chalice"));
		scenario.deploy(request);
		assertThat(scenario.cloud().restApis().list()).singleElement()
			.satisfies((api) -> assertThat(api.tags()).containsKey("aws-chalice"));
	}

	private static List<String> kept(MemoryCloud cloud) {
		return DeployScenario.inUse(cloud);
	}

	private DeploymentRequest keepingLogs(int days) {
		return new RandomApplications(this.directory, 1).with(true, List.of(),
				FunctionSettings.DEFAULT.with(LambdaKeys.LOG_RETENTION, days));
	}

	private DeploymentRequest api(ApiConfigurationBuilder api) {
		return Samples.request(Samples.helloWorld(), new StageSettings("shop", "dev", 17, "com.example.App",
				api.build(), FunctionSettings.DEFAULT, Map.of(), null), Samples.artifact(this.directory, "one"));
	}

	static void lose(DeployScenario scenario) {
		try {
			Files.delete(scenario.store().file("dev"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DeployScenario scenario(long seed) {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), seed);
	}

}
