package io.chalice.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.memory.Killed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys that are killed again and again, in any order of their calls, end where an
 * undisturbed one does.
 */
@Tag("full")
class InterruptedDeployPropertyTests {

	private final Path directory;

	private int runs;

	InterruptedDeployPropertyTests() throws IOException {
		this.directory = Files.createTempDirectory("chalice");
	}

	@Property(tries = 300)
	void endWhereAnUndisturbedOneDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int first,
			@ForAll @IntRange(min = 1, max = 20) int second, @ForAll @IntRange(min = 1, max = 20) int third) {
		DeployScenario expected = scenario(seed);
		expected.deploy(Applications.before(this.directory));
		expected.deploy(Applications.after(this.directory));
		DeployScenario scenario = scenario(seed);
		scenario.deploy(Applications.before(this.directory));
		for (int calls : List.of(first, second, third)) {
			kill(scenario, calls, Applications.after(this.directory));
		}
		scenario.deploy(Applications.after(this.directory));
		assertThat(scenario.cloud().inventory()).isEqualTo(expected.cloud().inventory());
	}

	private static void kill(DeployScenario scenario, int calls, DeploymentRequest request) {
		scenario.cloud().calls().killAfter(calls);
		try {
			scenario.deploy(request);
		}
		catch (Killed ex) {
			assertThat(scenario.cloud().answers()).isNotEmpty();
		}
		finally {
			scenario.cloud().calls().revive();
		}
	}

	private DeployScenario scenario(long seed) {
		this.runs++;
		return new DeployScenario(this.directory.resolve("run" + this.runs), seed);
	}

}
