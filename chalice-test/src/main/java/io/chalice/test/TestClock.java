package io.chalice.test;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of the event sources under test, which stands still until it is moved. It
 * shows {@code 2026-01-01T00:00:00Z} when a test begins; the application's own time is
 * not concerned.
 */
public final class TestClock {

	private final EventFixture fixture;

	TestClock(EventFixture fixture) {
		this.fixture = fixture;
	}

	/**
	 * Return the time.
	 * @return the time
	 */
	public Instant now() {
		return this.fixture.clock().now();
	}

	/**
	 * Let time pass: delayed and hidden messages become visible, windows end, schedules
	 * fall due and failed calls are repeated, each at its own time.
	 * @param duration how much
	 * @return the calls of functions
	 * @throws IllegalArgumentException when it is negative
	 */
	public TestCalls advance(Duration duration) {
		return this.fixture.calls((sources) -> this.fixture.clock().advance(duration));
	}

	/**
	 * Let time pass until it is a certain time.
	 * @param time the time
	 * @return the calls of functions
	 * @throws IllegalArgumentException when it has passed
	 */
	public TestCalls advanceTo(Instant time) {
		return this.fixture.calls((sources) -> this.fixture.clock().advanceTo(time));
	}

	/**
	 * Begin anew at another time, with nothing in the queues, as though the application
	 * were deployed then.
	 * @param start the time, such as the day before the clocks are put forward
	 */
	public void startAt(Instant start) {
		this.fixture.reset(start);
	}

}
