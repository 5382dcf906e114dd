package io.chalice.gateway.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls again and again after the same time. A day has 24 hours, whatever becomes of the
 * clocks of the zone.
 *
 * @param period the time between two calls
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#rate-based">Rate-based
 * schedules</a>
 */
record RateExpression(Duration period) implements ScheduleExpression {

	private static final Pattern SYNTAX = Pattern.compile("([1-9]\\d{0,8})\\s+(minute|hour|day)(s?)");

	static RateExpression of(String text, String inner) {
		Matcher matcher = SYNTAX.matcher(inner);
		if (!matcher.matches()) {
			throw new MalformedScheduleException(text, "a rate is a positive number and minutes, hours or days");
		}
		long value = Long.parseLong(matcher.group(1));
		String unit = matcher.group(2);
		if (value > 1 && matcher.group(3).isEmpty()) {
			throw new MalformedScheduleException(text, "%d wants '%ss'".formatted(value, unit));
		}
		return new RateExpression(switch (unit) {
			case "minute" -> Duration.ofMinutes(value);
			case "hour" -> Duration.ofHours(value);
			default -> Duration.ofDays(value);
		});
	}

	@Override
	public Instant next(Instant after, Instant anchor, ZoneId zone) {
		if (after.isBefore(anchor)) {
			return anchor;
		}
		try {
			long passed = Duration.between(anchor, after).dividedBy(this.period);
			return anchor.plus(this.period.multipliedBy(passed + 1));
		}
		catch (ArithmeticException | DateTimeException ex) {
			return Instant.MAX;
		}
	}

}
