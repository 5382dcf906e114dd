package io.chalice.test;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.schedule.SimulatedSchedule;
import io.chalice.gateway.simulator.EventSimulator;

/**
 * A schedule of the application under test.
 */
public final class TestSchedule {

	private final EventFixture fixture;

	private final String name;

	TestSchedule(EventFixture fixture, String name) {
		this.fixture = fixture;
		this.name = name;
	}

	/**
	 * Have the schedule call its function now, whatever the clock shows. What fails is
	 * tried again after one minute and after two more.
	 * @return the calls of functions
	 */
	public TestCalls fire() {
		return this.fixture.calls((sources) -> find(sources).fire());
	}

	/**
	 * Return when the schedule calls next.
	 * @return the time, or {@code null} when it does not call any more or is switched off
	 */
	public @Nullable Instant next() {
		return find(this.fixture.sources()).next();
	}

	private SimulatedSchedule find(EventSimulator sources) {
		return sources.schedule(this.name);
	}

}
