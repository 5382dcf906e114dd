package io.chalice.test;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.gateway.simulator.EventSimulator;
import io.chalice.gateway.simulator.QueueRules;

/**
 * The queues, buckets and schedules of the application under test and their clock. They
 * are made when a test first asks for one, and anew for each test.
 */
final class EventFixture {

	/** What the clock shows when a test begins: always the same, so that tests are. */
	static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	/** How long functions may take for a queue's visibility timeout to be long enough. */
	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final ChaliceApplication application;

	private final JsonMapper jsonMapper;

	private Instant start = START;

	private @Nullable Simulation simulation;

	EventFixture(ChaliceApplication application, JsonMapper jsonMapper) {
		this.application = application;
		this.jsonMapper = jsonMapper;
	}

	/**
	 * Begin anew, with nothing in the queues.
	 * @param start what the clock shows
	 */
	synchronized void reset(Instant start) {
		this.start = start;
		this.simulation = null;
	}

	EventSimulator sources() {
		return simulation().sources();
	}

	VirtualClock clock() {
		return simulation().clock();
	}

	/**
	 * Have something happen and see what functions are called for.
	 * @param event what happens
	 * @return the calls
	 */
	TestCalls calls(Consumer<EventSimulator> event) {
		Simulation current = simulation();
		current.log().take();
		event.accept(current.sources());
		return new TestCalls(current.log().take(), this::body);
	}

	/**
	 * Return the body of a message.
	 * @param value what is sent: a text as it is, anything else as JSON
	 * @return the body
	 */
	String body(@Nullable Object value) {
		return (value instanceof String text) ? text : this.jsonMapper.writeValueAsString(value);
	}

	private synchronized Simulation simulation() {
		if (this.simulation == null) {
			VirtualClock clock = new VirtualClock(this.start);
			EventLog log = new EventLog();
			EventSimulator sources = new EventSimulator(this.application.model(),
					EventBackend.sequential(new ApplicationFunctions(this.application), clock, TIMEOUT),
					QueueRules.DEFAULT, AsynchronousSettings.DEFAULT, log);
			sources.start();
			this.simulation = new Simulation(clock, log, sources);
		}
		return this.simulation;
	}

	private record Simulation(VirtualClock clock, EventLog log, EventSimulator sources) {

	}

}
