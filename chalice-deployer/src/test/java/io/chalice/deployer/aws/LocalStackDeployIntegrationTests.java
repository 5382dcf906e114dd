package io.chalice.deployer.aws;

import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Deploys to LocalStack, in the last version that needs no account.
 */
@Tag("full")
class LocalStackDeployIntegrationTests extends EmulatorDeployTests {

	private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

	private static @Nullable LocalStackContainer container;

	LocalStackDeployIntegrationTests(@TempDir Path directory) {
		super(directory, Objects.requireNonNull(container).getEndpoint());
	}

	@BeforeAll
	static void start() {
		boolean docker = DockerClientFactory.instance().isDockerAvailable();
		if (!docker) {
			System.err.println("SKIPPED: Docker is not available, so nothing was deployed to LocalStack");
		}
		assumeTrue(docker, "SKIPPED: Docker is not available, so nothing was deployed to LocalStack");
		LocalStackContainer started = new LocalStackContainer(IMAGE).withServices("sts", "iam", "lambda", "apigateway",
				"logs", "s3");
		started.start();
		container = started;
	}

	@AfterAll
	static void stop() {
		if (container != null) {
			container.stop();
		}
	}

}
