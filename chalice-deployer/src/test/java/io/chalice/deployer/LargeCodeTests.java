package io.chalice.deployer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.packaging.Artifact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code that is too large to be sent to Lambda directly.
 */
class LargeCodeTests {

	private static final long SIZE = 60L * 1024 * 1024;

	/** It is not as large as it is said to be, so that this does not take long. */
	private static final int LENGTH = 17 * 1024 * 1024;

	private static final int PARTS = 3;

	private static final String BUCKET = "bucket aws-chalice-123456789012-eu-west-1 []";

	private final Path directory;

	private int runs;

	LargeCodeTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void goesThroughTheBucketOnceForTwoDeploys() throws IOException {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", 1024));
		scenario.deploy(request("one", 2048));
		assertThat(parts(scenario)).hasSize(PARTS);
		assertThat(scenario.cloud().inventory()).contains(BUCKET);
		scenario.deploy(request("two", 2048));
		assertThat(parts(scenario)).hasSize(2 * PARTS);
		assertThat(scenario.cloud().inventory()).contains(BUCKET);
	}

	@Test
	void killedAfterAnyCallSendsEveryPartOnce() throws IOException {
		boolean killed = true;
		for (int call = 1; killed; call++) {
			DeployScenario scenario = scenario();
			DeploymentRequest request = request("one", 1024);
			killed = InterruptedDeployTests.killed(scenario, call, () -> scenario.deploy(request));
			scenario.deploy(request);
			assertThat(parts(scenario)).as("killed after call %d", call).hasSize(PARTS);
			assertThat(scenario.cloud().inventory()).as("killed after call %d", call)
				.contains(BUCKET)
				.noneMatch((line) -> line.contains("unfinished"));
			assertThat(scenario.deployer().plan(request).hasChanges()).as("killed after call %d", call).isFalse();
		}
	}

	@Test
	void whatAnInterruptedDeployHasSentOfOtherCodeIsThrownAway() throws IOException {
		for (int call = 1; call <= PARTS + 6; call++) {
			DeployScenario scenario = scenario();
			DeploymentRequest abandoned = request("one", 1024);
			InterruptedDeployTests.killed(scenario, call, () -> scenario.deploy(abandoned));
			scenario.deploy(request("two", 1024));
			assertThat(scenario.cloud().inventory()).as("killed after call %d", call)
				.contains(BUCKET)
				.noneMatch((line) -> line.contains("unfinished"));
		}
	}

	private static List<String> parts(DeployScenario scenario) {
		return scenario.cloud().calls().log().stream().filter((made) -> made.startsWith("s3:PutObject part")).toList();
	}

	private DeploymentRequest request(String content, int memory) throws IOException {
		// apart from each other: they cannot be compared
		Path zip = Files.createDirectories(this.directory.resolve(content)).resolve("large.zip");
		try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
			file.setLength(LENGTH);
			file.writeUTF(content);
		}
		Artifact artifact = new Artifact(zip, Sha256Digests.base64(zip), SIZE, true, Set.of());
		return Samples.request(Samples.helloWorld(), settings(memory), artifact);
	}

	private static StageSettings settings(int memory) {
		StageSettings settings = Samples.settings("large");
		return new StageSettings(settings.application(), settings.stage(), settings.javaLevel(), settings.mainClass(),
				settings.api(), FunctionSettings.DEFAULT.with(LambdaKeys.MEMORY_SIZE, memory), settings.functions(),
				null);
	}

	private DeployScenario scenario() {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), this.runs);
	}

}
