package io.chalice.deployer.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionLogging;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.cloud.VersionReadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ReadinessCheck}.
 */
class ReadinessCheckTests {

	@Test
	void aVersionThatIsReadyIsReturned() {
		FunctionVersion version = version(VersionReadiness.READY);
		assertThat(ReadinessCheck.ready("shop-dev", Optional.of(version))).isSameAs(version);
	}

	@Test
	void aVersionThatIsBeingPreparedIsAskedForAgain() {
		assertThatExceptionOfType(TransientException.class)
			.isThrownBy(() -> ReadinessCheck.ready("shop-dev", Optional.of(version(VersionReadiness.PENDING))))
			.withMessageContaining("Function shop-dev is being prepared")
			.returns(TransientException.Cause.PREPARING, TransientException::reason);
	}

	@Test
	void soIsOneThatIsNotThereYet() {
		assertThatExceptionOfType(TransientException.class)
			.isThrownBy(() -> ReadinessCheck.ready("shop-dev", Optional.empty()))
			.returns(TransientException.Cause.PREPARING, TransientException::reason);
	}

	@Test
	void aVersionThatFailedSaysWhyAndIsNotAskedForAgain() {
		VersionReadiness failed = new VersionReadiness(VersionReadiness.State.FAILED, "The role is gone");
		assertThatExceptionOfType(CloudException.class)
			.isThrownBy(() -> ReadinessCheck.ready("shop-dev", Optional.of(version(failed))))
			.withMessageContaining("Function shop-dev cannot be used: The role is gone")
			.isNotInstanceOf(TransientException.class);
	}

	private static FunctionVersion version(VersionReadiness readiness) {
		return new FunctionVersion("1",
				new VersionConfiguration("role", "java21", "handler", 128, 60, Map.of(), List.of(), List.of(),
						List.of(), "x86_64", false, 512, false, FunctionLogging.TEXT, null, ""),
				"sha256", "revision", readiness, null);
	}

}
