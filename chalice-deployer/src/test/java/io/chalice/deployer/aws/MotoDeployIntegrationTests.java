package io.chalice.deployer.aws;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deploys to moto.
 */
@Tag("full")
class MotoDeployIntegrationTests extends EmulatorDeployTests {

	@RegisterExtension
	private static final StartedMoto moto = new StartedMoto();

	MotoDeployIntegrationTests(@TempDir Path directory) {
		super(directory, moto.endpoint());
	}

}
