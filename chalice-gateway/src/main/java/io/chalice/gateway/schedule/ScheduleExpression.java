package io.chalice.gateway.schedule;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * When a schedule calls.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types in EventBridge Scheduler</a>
 */
sealed interface ScheduleExpression permits RateExpression, CronExpression, OneTimeExpression {

	/**
	 * Return when it calls next.
	 * @param after the time after which
	 * @param anchor when the schedule begins
	 * @param zone the zone that the expression is in
	 * @return the time, or {@code null} when it does not call any more
	 */
	@Nullable Instant next(Instant after, Instant anchor, ZoneId zone);

	/**
	 * Read an expression.
	 * @param text the expression, such as {@code rate(5 minutes)}
	 * @return the expression
	 * @throws MalformedScheduleException when it is none
	 */
	static ScheduleExpression of(String text) {
		int open = text.indexOf('(');
		if (open < 0 || !text.endsWith(")")) {
			throw new MalformedScheduleException(text,
					"it is none of rate(5 minutes), cron(0 8 ? * MON-FRI *) and at(2030-01-31T08:00:00)");
		}
		String inner = text.substring(open + 1, text.length() - 1).trim();
		return switch (text.substring(0, open)) {
			case "rate" -> RateExpression.of(text, inner);
			case "cron" -> CronExpression.of(text, inner);
			case "at" -> OneTimeExpression.of(text, inner);
			default -> throw new MalformedScheduleException(text, "it begins with none of rate(, cron( and at(");
		};
	}

}
