package io.chalice.gateway.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.fail;

/**
 * Waits for what other threads are about to do.
 */
final class Conditions {

	private static final Duration DEADLINE = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(1);

	private Conditions() {
	}

	static void await(String what, BooleanSupplier condition) {
		long deadline = System.nanoTime() + DEADLINE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - deadline > 0) {
				fail("Still not so: " + what);
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	static void awaitNoThreads(int port) {
		await("no thread of port " + port, () -> threadsOf(port).isEmpty());
	}

	static List<String> threadsOf(int port) {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("chalice-http-" + port + "-"))
			.toList();
	}

}
