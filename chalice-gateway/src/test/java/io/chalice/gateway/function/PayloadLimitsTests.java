package io.chalice.gateway.function;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.FunctionResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PayloadLimits}.
 */
class PayloadLimitsTests {

	private static FunctionResult call(int eventSize, int responseSize) {
		return new PayloadLimits((name, event, timeout) -> new FunctionResult.Succeeded(new byte[responseSize]))
			.invoke("f", new byte[eventSize], Duration.ZERO);
	}

	@Test
	void whatFitsPasses() {
		assertThat(call(PayloadLimits.LIMIT, PayloadLimits.LIMIT)).isInstanceOf(FunctionResult.Succeeded.class);
	}

	@Test
	void largerEventIsNotPassedOn() {
		assertThat(call(PayloadLimits.LIMIT + 1, 0))
			.isEqualTo(new FunctionResult.EventTooLarge(PayloadLimits.LIMIT + 1));
	}

	@Test
	void largerResponseIsAFunctionError() {
		assertThat(call(0, PayloadLimits.LIMIT + 1))
			.isEqualTo(new FunctionResult.Failed("Function.ResponseSizeTooLarge",
					"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes)."));
	}

}
