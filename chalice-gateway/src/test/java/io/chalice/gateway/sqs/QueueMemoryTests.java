package io.chalice.gateway.sqs;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is done leaves nothing behind.
 */
class QueueMemoryTests {

	private static final int MESSAGES = 200_000;

	private static final int MEGABYTE = 1024 * 1024;

	private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));

	private final AtomicLong handled = new AtomicLong();

	@Test
	@Tag("full")
	void twoHundredThousandMessagesLeaveNothingBehind() {
		SimulatedQueue queue = new SimulatedQueue("orders", QueueSettings.DEFAULT, this.clock, AccountRegion.LOCAL,
				null);
		EventBackend backend = EventBackend.sequential((name, event, timeout) -> {
			this.handled.incrementAndGet();
			return (this.handled.get() % 5 == 0) ? new FunctionResult.Failed("E", "now and then")
					: new FunctionResult.Succeeded("null".getBytes(StandardCharsets.UTF_8));
		}, this.clock, Duration.ofSeconds(30));
		new SqsPoller(new SqsSourceModel("orders", 10, 0, null, List.of(), true), "handle", queue, backend,
				(delivery) -> {
				})
			.start();
		send(queue, MESSAGES / 10);
		long before = used();
		send(queue, MESSAGES - MESSAGES / 10);
		long after = used();
		this.clock.advance(Duration.ofHours(1));
		assertThat(queue.messages()).isEmpty();
		assertThat(this.handled.get()).isGreaterThan(MESSAGES / 10);
		assertThat(after - before).as("bytes more after %d messages than after a tenth of them", MESSAGES)
			.isLessThan(16L * MEGABYTE);
	}

	private void send(SimulatedQueue queue, int count) {
		String body = "{\"order\":1,\"text\":\"%s\"}".formatted("x".repeat(200));
		for (int index = 0; index < count; index += 10) {
			queue.sendAll(IntStream.range(0, 10).mapToObj((number) -> MessageDraft.of(body)).toList());
			this.clock.advance(Duration.ofMillis(100));
		}
	}

	private static long used() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
