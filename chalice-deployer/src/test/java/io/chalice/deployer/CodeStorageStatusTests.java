package io.chalice.deployer;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.CodeStorage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a status says of the room that code takes, where a million bytes are a version.
 */
class CodeStorageStatusTests {

	private static final long LIMIT = 75L * 1024 * 1024 * 1024;

	private final Path directory;

	private final DeployScenario scenario;

	CodeStorageStatusTests(@TempDir Path directory) {
		this.directory = directory;
		this.scenario = new DeployScenario(directory.resolve("project"), 0);
	}

	@Test
	void countsAllVersionsOfTheStagesFunctions() {
		assertThat(this.scenario.deployer().status("shop", "dev").storage()).isNull();
		deploy("shop", "one");
		deploy("shop", "two");
		new DeployScenario(this.directory.resolve("other"), 0, this.scenario.cloud()).deploy(Samples
			.request(Samples.helloWorld(), Samples.settings("other"), Samples.artifact(this.directory, "one")));
		StorageUse storage = this.scenario.deployer().status("shop", "dev").storage();
		assertThat(storage).isEqualTo(new StorageUse(6, 6_000_000, new CodeStorage(7_000_000, LIMIT)));
		assertThat(this.scenario.deployer().status("shop", "dev").versions())
			.isEqualTo(Map.of("shop-dev", "2", "shop-dev-check", "2", "shop-dev-nightly", "2"));
	}

	@Test
	void isNearlyFullWhenFourFifthsAreTaken() {
		assertThat(new StorageUse(1, 1, new CodeStorage(79, 100)).isNearlyFull()).isFalse();
		assertThat(new StorageUse(1, 1, new CodeStorage(81, 100)).isNearlyFull()).isTrue();
		assertThat(new StorageUse(1, 1, null).isNearlyFull()).isFalse();
	}

	private void deploy(String application, String content) {
		this.scenario.deploy(Samples.request(Samples.rich(), Samples.settings(application),
				Samples.artifact(this.directory, content)));
	}

}
