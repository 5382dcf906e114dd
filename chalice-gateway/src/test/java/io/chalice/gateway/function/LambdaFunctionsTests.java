package io.chalice.gateway.function;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.lambda.InvocationResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LambdaFunctions}.
 */
class LambdaFunctionsTests {

	private static final byte[] PAYLOAD = new byte[0];

	@Test
	void successIsPassedOn() {
		assertThat(LambdaFunctions.of(new InvocationResult.Success(PAYLOAD)))
			.isEqualTo(new FunctionResult.Succeeded(PAYLOAD));
	}

	@Test
	void everyFailureIsAFunctionError() {
		assertThat(LambdaFunctions.of(new InvocationResult.FunctionError("T", "m", PAYLOAD)))
			.isEqualTo(new FunctionResult.Failed("T", "m"));
		assertThat(LambdaFunctions.of(new InvocationResult.InitFailed("T", "m", PAYLOAD)))
			.isEqualTo(new FunctionResult.Failed("T", "m"));
		assertThat(LambdaFunctions.of(new InvocationResult.TimedOut(Duration.ofSeconds(3), PAYLOAD)))
			.isEqualTo(new FunctionResult.Failed("Sandbox.Timedout", "Task timed out after 3 seconds"));
		assertThat(LambdaFunctions.of(new InvocationResult.Crashed(1, PAYLOAD)))
			.isEqualTo(new FunctionResult.Failed("Runtime.ExitError", "Exit status 1"));
	}

	@Test
	void unknownFunctionIsRejected() {
		try (LambdaFunctions functions = new LambdaFunctions(Map.of())) {
			assertThat(functions.invoke("f", PAYLOAD, Duration.ofSeconds(1)))
				.isInstanceOf(FunctionResult.Rejected.class);
		}
	}

}
