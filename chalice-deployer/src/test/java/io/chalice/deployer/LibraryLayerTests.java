package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.FunctionCode;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.PackagedLayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The layer of an application's libraries, from its first version to its end.
 */
class LibraryLayerTests {

	private static final String NAME = "helloworld-dev-libraries";

	private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:layer:" + NAME + ":";

	private final Path directory;

	private DeployScenario scenario;

	private int runs;

	LibraryLayerTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void isPublishedOnceForTwoDeploysOfNewCode() {
		Plan first = deploy("one", "libraries");
		assertThat(PlanText.write(first)).contains("  + create  lambda layer " + NAME);
		assertThat(layers("1")).containsExactly(ARN + 1);
		Plan second = deploy("two", "libraries");
		assertThat(writes("lambda:PublishLayerVersion")).hasSize(1);
		assertThat(PlanText.write(second)).noneMatch((line) -> line.contains("layer"));
		assertThat(layers("2")).containsExactly(ARN + 1);
		assertThat(plan("two", "libraries").hasChanges()).isFalse();
	}

	@Test
	void newLibrariesAloneMakeANewVersionOfBoth() {
		deploy("one", "libraries");
		Plan plan = deploy("one", "others");
		assertThat(PlanText.write(plan)).contains("  ~ update  lambda layer " + NAME,
				"      ~ version of the layer with its libraries: 1 -> (new)");
		assertThat(writes("lambda:UpdateFunctionCode")).isEmpty();
		assertThat(layers("2")).containsExactly(ARN + 2);
		assertThat(versions()).as("version 1 has it").hasSize(2);
	}

	@Test
	void rollbackGoesToTheVersionThatHasTheOlderLayer() {
		deploy("one", "libraries");
		deploy("two", "others");
		this.scenario.deployer()
			.execute(this.scenario.deployer().planRollback("helloworld", "dev", Optional.empty()),
					ExecutionProgress.NONE);
		assertThat(live().version()).isEqualTo("1");
		assertThat(live().configuration().layers()).containsExactly(ARN + 1);
		assertThat(plan("two", "others").steps()).noneMatch((step) -> step.id().contains("layer"));
	}

	@Test
	void aVersionThatNoFunctionHasIsDeleted() {
		deploy("one", "libraries");
		killed(deployOf("two", "unfinished"), "lambda:UpdateFunctionConfiguration");
		assertThat(versions()).hasSize(2);
		Plan plan = deploy("two", "others");
		assertThat(PlanText.write(plan)).contains("      - version 2: unused");
		assertThat(this.scenario.cloud().layers().versions(NAME)).extracting("version").containsExactly(3L, 1L);
		assertThat(plan("two", "others").hasChanges()).isFalse();
	}

	@Test
	void whatOnlyForgottenDeploysHaveIsDeleted() {
		deploy("0", "libraries");
		for (int i = 1; i < 32; i++) {
			deploy(String.valueOf(i), "others");
		}
		deploy("last", "others");
		assertThat(versions()).hasSize(1);
	}

	@Test
	void deleteLeavesNothing() {
		deploy("one", "libraries");
		deploy("two", "others");
		this.scenario.delete("helloworld");
		assertThat(this.scenario.cloud().inventory()).allMatch((line) -> line.startsWith("LogGroup "));
		assertThat(this.scenario.deployer().planDelete("helloworld", "dev").steps()).isEmpty();
	}

	@Test
	void isFoundWithoutTheState() throws IOException {
		deploy("one", "libraries");
		Files.delete(this.scenario.store().file("dev"));
		assertThat(plan("one", "libraries").hasChanges()).isFalse();
		Files.deleteIfExists(this.scenario.store().file("dev"));
		this.scenario.delete("helloworld");
		assertThat(this.scenario.cloud().inventory()).allMatch((line) -> line.startsWith("LogGroup "));
	}

	@Test
	void goesWhenItIsNotWantedAnyMore() {
		deploy("one", "libraries");
		Plan plan = this.scenario.deploy(Samples.request(Samples.helloWorld(), Samples.settings("helloworld"),
				Samples.artifact(this.directory, "whole")));
		assertThat(PlanText.write(plan)).contains("  - delete  lambda layer " + NAME,
				"      - version of the layer with its libraries: 1");
		assertThat(versions()).isEmpty();
		assertThat(live().configuration().layers()).isEmpty();
	}

	@Test
	void whatSomebodyDeletedIsMadeAgain() {
		deploy("one", "libraries");
		this.scenario.cloud().layers().delete(NAME, 1);
		Plan plan = deploy("one", "libraries");
		assertThat(PlanText.write(plan)).contains("  + create  lambda layer " + NAME + " (deleted outside)");
		assertThat(live().configuration().layers()).containsExactly(ARN + 2);
	}

	@Test
	void refusesTheLayerOfSomebodyElse() {
		this.scenario.cloud().layers().publish(NAME, "ours", new FunctionCode(this.directory, null, null));
		assertThatExceptionOfType(ForeignResourceException.class).isThrownBy(() -> plan("one", "libraries"))
			.withMessageContaining("layer " + NAME);
	}

	@Test
	void largeLibrariesGoThroughTheBucketOnce() {
		DeploymentRequest request = request("one", "libraries", 60L * 1024 * 1024);
		this.scenario.deploy(request);
		this.scenario.deploy(request("two", "libraries", 60L * 1024 * 1024));
		assertThat(writes("s3:PutObject part")).hasSize(1);
		assertThat(this.scenario.cloud().inventory()).contains("bucket aws-chalice-123456789012-eu-west-1 []");
	}

	@Test
	void killedAfterEveryCallIsFinishedByTheNextDeploy() {
		killedEverywhere(List.of(), request("one", "libraries", 0));
		killedEverywhere(List.of(request("one", "libraries", 0)), request("two", "others", 0));
		killedEverywhere(List.of(request("one", "libraries", 0)), request("one", "others", 60L * 1024 * 1024));
	}

	private void killedEverywhere(List<DeploymentRequest> before, DeploymentRequest request) {
		DeployScenario expected = scenario();
		before.forEach(expected::deploy);
		expected.deploy(request);
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario interrupted = scenario();
			before.forEach(interrupted::deploy);
			killed = InterruptedDeployTests.killed(interrupted, call, () -> interrupted.deploy(request));
			interrupted.deploy(request);
			assertThat(interrupted.cloud().inventory()).as("killed after call %d", call)
				.isEqualTo(expected.cloud().inventory());
			assertThat(interrupted.cloud()
				.calls()
				.log()
				.stream()
				.filter((made) -> made.startsWith("lambda:PublishLayerVersion"))).as("killed after call %d", call)
				.hasSize(before.size() + 1);
			assertThat(interrupted.deployer().plan(request).hasChanges()).as("killed after call %d", call).isFalse();
		}
	}

	private void killed(Runnable deploy, String refused) {
		this.scenario.cloud().calls().refuse(refused);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(deploy::run);
		this.scenario.cloud().calls().revive();
	}

	private Runnable deployOf(String content, String libraries) {
		return () -> deploy(content, libraries);
	}

	private Plan deploy(String content, String libraries) {
		return this.scenario.deploy(request(content, libraries, 0));
	}

	private Plan plan(String content, String libraries) {
		return this.scenario.deployer().plan(request(content, libraries, 0));
	}

	private DeploymentRequest request(String content, String libraries, long size) {
		PackagedLayer layer = Samples.libraries(this.directory, libraries);
		Artifact artifact = Samples.artifact(this.directory, content);
		return Samples.request(Samples.helloWorld(), Samples.settings("helloworld"),
				artifact.withLayer((size > 0) ? new PackagedLayer(layer.file(), layer.sha256(), size) : layer));
	}

	private FunctionVersion live() {
		return this.scenario.cloud().functions().version("helloworld-dev", "live").orElseThrow();
	}

	private List<String> layers(String version) {
		return this.scenario.cloud()
			.functions()
			.version("helloworld-dev", version)
			.orElseThrow()
			.configuration()
			.layers();
	}

	private List<String> versions() {
		return this.scenario.cloud().inventory().stream().filter((line) -> line.startsWith("layer " + NAME)).toList();
	}

	private List<String> writes(String call) {
		return this.scenario.cloud().calls().log().stream().filter((made) -> made.startsWith(call)).toList();
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
