package io.chalice.gateway.function;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.FunctionResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InProcessFunctions}.
 */
class InProcessFunctionsTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static FunctionResult call(UnaryOperator<byte[]> target, Duration timeout) {
		try (InProcessFunctions functions = new InProcessFunctions(Map.of("f", target))) {
			return functions.invoke("f", "event".getBytes(StandardCharsets.UTF_8), timeout);
		}
	}

	@Test
	void resultIsPassedOn() {
		FunctionResult result = call((event) -> event, LONG);
		assertThat(result).isInstanceOfSatisfying(FunctionResult.Succeeded.class,
				(succeeded) -> assertThat(succeeded.payload()).asString().isEqualTo("event"));
	}

	@Test
	void exceptionIsAFunctionError() {
		FunctionResult result = call((event) -> {
			throw new IllegalStateException("Unauthorized");
		}, LONG);
		assertThat(result).isEqualTo(new FunctionResult.Failed("java.lang.IllegalStateException", "Unauthorized"));
	}

	@Test
	void errorIsAFunctionErrorToo() {
		FunctionResult result = call((event) -> {
			throw new StackOverflowError();
		}, LONG);
		assertThat(result).isEqualTo(new FunctionResult.Failed("java.lang.StackOverflowError", ""));
	}

	@Test
	void slowCallTimesOutAndIsInterrupted() throws InterruptedException {
		CountDownLatch interrupted = new CountDownLatch(1);
		FunctionResult result = call((event) -> {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
			}
			return event;
		}, Duration.ofMillis(50));
		assertThat(result).isEqualTo(new FunctionResult.TimedOut(Duration.ofMillis(50)));
		assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void unknownOrClosedFunctionIsRejected() {
		InProcessFunctions functions = new InProcessFunctions(Map.of("f", (event) -> event));
		assertThat(functions.invoke("g", new byte[0], LONG)).isInstanceOf(FunctionResult.Rejected.class);
		functions.close();
		assertThat(functions.invoke("f", new byte[0], LONG)).isInstanceOf(FunctionResult.Rejected.class);
	}

}
