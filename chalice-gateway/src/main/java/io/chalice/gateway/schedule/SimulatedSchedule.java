package io.chalice.gateway.schedule;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.event.AsynchronousCalls;
import io.chalice.gateway.event.EventBackend;
import io.chalice.model.ScheduleSourceModel;

/**
 * A schedule that calls a function when the clock comes to its times. Scheduler's own
 * retries are for what it cannot hand over to Lambda, which cannot happen here; what the
 * function fails with is retried by Lambda's asynchronous invocation.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html">Amazon
 * EventBridge Scheduler</a>
 */
public final class SimulatedSchedule {

	private final String name;

	private final String functionName;

	private final ScheduleSourceModel source;

	private final ScheduleTimes times;

	private final EventBackend backend;

	private final AsynchronousCalls calls;

	/**
	 * Create a schedule, which begins to call when it is {@linkplain #start() started}.
	 * @param name its name
	 * @param source what is declared
	 * @param functionName the function's name
	 * @param backend whose schedule it is, and the time
	 * @param calls calls the function
	 * @throws MalformedScheduleException when Scheduler would not take it
	 */
	public SimulatedSchedule(String name, ScheduleSourceModel source, String functionName, EventBackend backend,
			AsynchronousCalls calls) {
		this.name = name;
		this.functionName = functionName;
		this.source = source;
		this.times = ScheduleTimes.of(source, backend.clock().now());
		this.backend = backend;
		this.calls = calls;
	}

	/**
	 * Return the schedule's name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return the function that is called.
	 * @return its name
	 */
	public String functionName() {
		return this.functionName;
	}

	/**
	 * Return what is declared.
	 * @return the source
	 */
	public ScheduleSourceModel source() {
		return this.source;
	}

	/**
	 * Begin to call, unless the schedule is switched off.
	 */
	public void start() {
		if (this.source.enabled()) {
			plan(this.backend.clock().now());
		}
	}

	/**
	 * Call now, on time or not, switched off or not.
	 */
	public void fire() {
		fire(this.backend.clock().now());
	}

	/**
	 * Return when the schedule calls next.
	 * @return the time, or {@code null} when it does not call any more
	 */
	public @Nullable Instant next() {
		return this.source.enabled() ? this.times.next(this.backend.clock().now()) : null;
	}

	private void fire(Instant time) {
		String arn = this.backend.account().arn("scheduler", "schedule/default/" + this.name);
		this.calls.invoke(this.functionName, SchedulerEvent.of(this.source.input(), time, arn, this.backend.account()));
	}

	private void plan(Instant after) {
		Instant next = this.times.next(after);
		if (next != null) {
			this.backend.clock().schedule(next, () -> {
				plan(next);
				fire(next);
			});
		}
	}

}
