package io.chalice.deployer.aws;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.EventApplications;
import io.chalice.deployer.graph.DeploymentRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deploys applications whose functions get events to moto, is killed after every call,
 * and compares what the account holds in the end with what it holds otherwise.
 */
@Tag("full")
class MotoInterruptedSourcesIntegrationTests extends AbstractMotoSourceTests {

	MotoInterruptedSourcesIntegrationTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void sourcesKilledAfterEveryCallAreFinishedByTheNextDeploy() {
		killedEverywhere(Optional.empty(), sources("one"));
		DeploymentRequest after = request("shop", "two",
				EventApplications.function("archive", EventApplications.queue("audit"),
						EventApplications.bucket("in/", ".csv")),
				EventApplications.function("order", changed(), EventApplications.schedule("rate(1 hour)")));
		killedEverywhere(Optional.of(sources("one")), after);
	}

	private void killedEverywhere(Optional<DeploymentRequest> before, DeploymentRequest request) {
		before.ifPresent(this::deploy);
		deploy(request);
		List<String> expected = inventory();
		delete();
		for (int call = 1;; call++) {
			before.ifPresent(this::deploy);
			this.requests.killAfter(call);
			try {
				deploy(request);
			}
			catch (RuntimeException ex) {
				assertThat(this.requests.isKilled()).as(() -> "call fails: " + ex).isTrue();
			}
			boolean killed = this.requests.isKilled();
			this.requests.revive();
			deploy(request);
			assertThat(inventory()).as("killed after call %d", call).isEqualTo(expected);
			assertThat(this.deployer.plan(request).hasChanges()).as("killed after call %d", call).isFalse();
			delete();
			if (!killed) {
				return;
			}
		}
	}

	@Test
	void deleteKilledAfterEveryCallIsFinishedByTheNext() {
		for (int call = 1;; call++) {
			deploy(sources("one"));
			this.requests.killAfter(call);
			try {
				delete();
			}
			catch (RuntimeException ex) {
				assertThat(this.requests.isKilled()).as(() -> "call fails: " + ex).isTrue();
			}
			boolean killed = this.requests.isKilled();
			this.requests.revive();
			delete();
			assertThat(inventory()).as("killed after call %d", call).containsExactly(THEIRS);
			if (!killed) {
				return;
			}
		}
	}

}
