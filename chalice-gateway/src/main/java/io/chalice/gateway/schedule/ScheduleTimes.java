package io.chalice.gateway.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ScheduleSourceModel;

/**
 * When a schedule calls, between its start and its end. A flexible window begins with the
 * time of the expression, and there the call is made, so that tests are the same each
 * time; AWS chooses some time within it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-flexible-time-windows.html">Flexible
 * time windows</a>
 */
public final class ScheduleTimes {

	private static final int LONGEST_WINDOW = 1440;

	private final ScheduleExpression expression;

	private final ZoneId zone;

	private final Instant anchor;

	private final boolean started;

	private final @Nullable Instant end;

	private ScheduleTimes(ScheduleExpression expression, ZoneId zone, Instant anchor, boolean started,
			@Nullable Instant end) {
		this.expression = expression;
		this.zone = zone;
		this.anchor = anchor;
		this.started = started;
		this.end = end;
	}

	/**
	 * Read when a schedule calls.
	 * @param source what is declared
	 * @param created when the schedule is made: where a rate without a start begins,
	 * whose call of that moment itself is left out, since it would be made at every start
	 * of an application
	 * @return the times
	 * @throws MalformedScheduleException when Scheduler would not take it
	 */
	public static ScheduleTimes of(ScheduleSourceModel source, Instant created) {
		if (source.window() < 0 || source.window() > LONGEST_WINDOW) {
			throw new MalformedScheduleException(source.expression(),
					"its window is %d minutes, and Scheduler takes 1 to %d".formatted(source.window(), LONGEST_WINDOW));
		}
		Instant start = (source.start() != null) ? time(source.start()) : null;
		return new ScheduleTimes(ScheduleExpression.of(source.expression()), zone(source.zone()),
				(start != null) ? start : created, start == null, (source.end() != null) ? time(source.end()) : null);
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw new MalformedScheduleException(name, "no time zone has this name; one is Europe/Vienna");
		}
	}

	private static Instant time(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw new MalformedScheduleException(text, "a start or an end is written 2030-01-31T08:00:00Z");
		}
	}

	/**
	 * Return when it calls next.
	 * @param after the time after which
	 * @return the time, or {@code null} when it does not call any more
	 */
	public @Nullable Instant next(Instant after) {
		Instant from = (this.started && after.isBefore(this.anchor)) ? this.anchor : after;
		Instant next = this.expression.next(from, this.anchor, this.zone);
		return (next == null || next.equals(Instant.MAX) || (this.end != null && next.isAfter(this.end))) ? null : next;
	}

}
