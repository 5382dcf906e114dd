package io.chalice.local.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PatientFunctions}.
 */
class PatientFunctionsTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final CountDownLatch release = new CountDownLatch(1);

	private final AtomicInteger working = new AtomicInteger();

	@Test
	void callWaitsForTheOneBeforeIt() throws Exception {
		BackendFunctions functions = new PatientFunctions(this::work, TIMEOUT);
		CompletableFuture<FunctionResult> first = call(functions, "a");
		awaitWorking(1);
		CompletableFuture<FunctionResult> second = call(functions, "a");
		CompletableFuture<FunctionResult> other = call(functions, "b");
		awaitWorking(2);
		assertThat(second).isNotDone();
		this.release.countDown();
		CompletableFuture.allOf(first, second, other).get(30, TimeUnit.SECONDS);
		assertThat(this.working).hasValue(3);
	}

	@Test
	void callDoesNotWaitForLong() throws Exception {
		BackendFunctions functions = new PatientFunctions(this::work, Duration.ofMillis(1));
		CompletableFuture<FunctionResult> first = call(functions, "a");
		CompletableFuture<FunctionResult> second = call(functions, "a");
		awaitWorking(2);
		this.release.countDown();
		CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);
	}

	private FunctionResult work(String name, byte[] event, Duration timeout) {
		this.working.incrementAndGet();
		try {
			assertThat(this.release.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return new FunctionResult.Succeeded(event);
	}

	private static CompletableFuture<FunctionResult> call(BackendFunctions functions, String name) {
		return CompletableFuture.supplyAsync(() -> functions.invoke(name, new byte[0], TIMEOUT),
				(task) -> new Thread(task).start());
	}

	private void awaitWorking(int count) {
		while (this.working.get() < count) {
			Thread.onSpinWait();
		}
	}

}
