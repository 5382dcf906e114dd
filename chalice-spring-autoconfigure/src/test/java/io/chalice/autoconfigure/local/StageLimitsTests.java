package io.chalice.autoconfigure.local;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

import static org.assertj.core.api.Assertions.assertThat;

class StageLimitsTests {

	private static final BackendFunctions SLOW = (name, event, timeout) -> new FunctionResult.TimedOut(timeout);

	@Test
	void functionThatTakesLongerThanItsOwnTimeFails() {
		assertThat(new StageLimits(SLOW, Duration.ofSeconds(3)).invoke("f", new byte[0], Duration.ofSeconds(29)))
			.isEqualTo(new FunctionResult.Failed("Sandbox.Timedout", "Task timed out after 3 seconds"));
	}

	@Test
	void gatewayThatWaitsNoLongerTimesOut() {
		assertThat(new StageLimits(SLOW, Duration.ofSeconds(60)).invoke("f", new byte[0], Duration.ofSeconds(29)))
			.isEqualTo(new FunctionResult.TimedOut(Duration.ofSeconds(29)));
	}

}
