package io.chalice.deployer.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.Deployer;
import io.chalice.deployer.EventApplications;
import io.chalice.deployer.Samples;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.execution.ThreadWorkers;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.MemoryCloud;
import io.chalice.deployer.state.StateStore;

import static org.assertj.core.api.Assertions.assertThat;

class DeployedStageTests {

	private final Path directory;

	private final MemoryCloud cloud = new MemoryCloud();

	private final StateStore store;

	DeployedStageTests(@TempDir Path directory) {
		this.directory = directory;
		this.store = new StateStore(directory.resolve("deployed"));
	}

	@Test
	void stateKnowsWhatAStageHas() {
		deploy(Samples.request(Samples.helloWorld(), Samples.settings("shop"),
				Samples.artifact(this.directory, "one")));
		DeployedStage stage = find("shop");
		assertThat(stage.functions()).containsExactly(new DeployedFunction("api_handler", "shop-dev"));
		assertThat(stage.api()).isNotNull()
			.satisfies((api) -> assertThat(this.cloud.stages().find(api.id(), api.stage())).isPresent());
		assertThat(stage.place().region()).isEqualTo("eu-west-1");
	}

	@Test
	void lostStateIsLookedUp() throws Exception {
		deploy(Samples.request(Samples.helloWorld(), Samples.settings("shop"),
				Samples.artifact(this.directory, "one")));
		DeployedStage known = find("shop");
		Files.delete(this.store.file("dev"));
		assertThat(find("shop")).isEqualTo(known);
		assertThat(find("other").functions()).isEmpty();
		assertThat(find("other").api()).isNull();
	}

	@Test
	void functionsAreFoundByBothOfTheirNames() {
		deploy(EventApplications.request(this.directory, "one", EventApplications.function("order"),
				EventApplications.function("audit")));
		DeployedStage stage = find("shop");
		assertThat(stage.names()).containsSubsequence("audit", "order");
		assertThat(stage.function("order")).contains(new DeployedFunction("order", "shop-dev-order"));
		assertThat(stage.function("shop-dev-order")).isEqualTo(stage.function("order"));
		assertThat(stage.function("ordr")).isEmpty();
	}

	private DeployedStage find(String application) {
		return DeployedStage.find(this.store, this.cloud, application, "dev");
	}

	private void deploy(DeploymentRequest request) {
		RetryBackoff backoff = new RetryBackoff(new Random(1), (delay) -> {
		});
		Deployer deployer = new Deployer(this.cloud, this.store, Runnable::run, () -> new ThreadWorkers(1), backoff,
				Clock.systemUTC(), "tester@here");
		deployer.execute(deployer.plan(request), ExecutionProgress.NONE);
	}

}
