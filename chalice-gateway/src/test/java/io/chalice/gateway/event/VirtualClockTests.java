package io.chalice.gateway.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link VirtualClock}.
 */
class VirtualClockTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final VirtualClock clock = new VirtualClock(START);

	private final List<String> done = new ArrayList<>();

	@Test
	void standsStill() {
		this.clock.schedule(START, () -> this.done.add("due"));
		assertThat(this.clock.now()).isEqualTo(START);
		assertThat(this.done).isEmpty();
	}

	@Test
	void doesWhatFallsDueAtItsOwnTime() {
		this.clock.schedule(START.plusSeconds(20), () -> note("second"));
		this.clock.schedule(START.plusSeconds(10), () -> note("first"));
		this.clock.schedule(START.plusSeconds(10), () -> note("then"));
		this.clock.schedule(START.plusSeconds(31), () -> note("later"));
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(this.done).containsExactly("first 10", "then 10", "second 20");
		assertThat(this.clock.now()).isEqualTo(START.plusSeconds(30));
	}

	@Test
	void doesWhatIsPlannedOnTheWay() {
		this.clock.schedule(START.plusSeconds(1), this::again);
		this.clock.advance(Duration.ofSeconds(3));
		assertThat(this.done).containsExactly("again 1", "again 2", "again 3");
	}

	@Test
	void doesNotGoBack() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofSeconds(-1)))
			.withMessageContaining("cannot go back");
	}

	@Test
	void cannotBeMovedByWhatItRuns() {
		this.clock.schedule(START, () -> this.clock.advance(Duration.ofSeconds(1)));
		assertThatIllegalStateException().isThrownBy(() -> this.clock.advance(Duration.ZERO))
			.withMessageContaining("being moved already");
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.clock.now()).isEqualTo(START.plusSeconds(1));
	}

	private void again() {
		note("again");
		this.clock.schedule(this.clock.now().plusSeconds(1), this::again);
	}

	private void note(String what) {
		this.done.add(what + " " + Duration.between(START, this.clock.now()).toSeconds());
	}

}
