package io.chalice.gateway.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

import org.jspecify.annotations.Nullable;

/**
 * Calls once. A time that its zone leaves out does not come, as with cron.
 *
 * @param time when, in the schedule's zone
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#one-time">One-time
 * schedules</a>
 */
record OneTimeExpression(LocalDateTime time) implements ScheduleExpression {

	private static final DateTimeFormatter SYNTAX = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
		.withResolverStyle(ResolverStyle.STRICT);

	static OneTimeExpression of(String text, String inner) {
		try {
			return new OneTimeExpression(LocalDateTime.parse(inner, SYNTAX));
		}
		catch (DateTimeParseException ex) {
			throw new MalformedScheduleException(text,
					"a time is written at(yyyy-mm-ddThh:mm:ss), without a zone: the zone is declared by itself");
		}
	}

	@Override
	public @Nullable Instant next(Instant after, Instant anchor, ZoneId zone) {
		Instant instant = LocalTimes.instant(this.time, zone);
		return (instant != null && instant.isAfter(after) && !instant.isBefore(anchor)) ? instant : null;
	}

}
