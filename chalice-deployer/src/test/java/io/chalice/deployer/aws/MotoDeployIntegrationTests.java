package io.chalice.deployer.aws;

import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Deploys to moto.
 */
@Tag("full")
class MotoDeployIntegrationTests extends EmulatorDeployTests {

	private static @Nullable MotoServer moto;

	MotoDeployIntegrationTests(@TempDir Path directory) {
		super(directory, Objects.requireNonNull(moto).endpoint());
	}

	@BeforeAll
	static void start() {
		assumeTrue(MotoServer.installed(), "SKIPPED: moto_server is not on the PATH");
		moto = MotoServer.start();
	}

	@AfterAll
	static void stop() {
		if (moto != null) {
			moto.close();
		}
	}

}
