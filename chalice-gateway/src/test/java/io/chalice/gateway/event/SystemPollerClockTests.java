package io.chalice.gateway.event;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SystemPollerClock}.
 */
class SystemPollerClockTests {

	@Test
	void doesWhatIsDueAndNothingOnceClosed() throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		SystemPollerClock clock = new SystemPollerClock();
		clock.schedule(Instant.now().minusSeconds(1), done::countDown);
		assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
		clock.close();
		clock.schedule(Instant.now(), () -> {
			throw new AssertionError("closed");
		});
	}

}
