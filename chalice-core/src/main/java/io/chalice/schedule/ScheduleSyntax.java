package io.chalice.schedule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What EventBridge Scheduler takes for a schedule. Only the form is checked; when a
 * schedule is due is computed elsewhere.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types</a>
 */
public final class ScheduleSyntax {

	private static final Pattern FORM = Pattern.compile("(rate|cron|at)\\((.*)\\)");

	private static final Pattern RATE = Pattern.compile("(\\d{1,9}) (minute|hour|day)(s?)");

	private static final Pattern AT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");

	private ScheduleSyntax() {
	}

	/**
	 * Say what is wrong with an expression.
	 * @param expression such as {@code rate(5 minutes)}
	 * @return what is wrong, such as {@code 1 minute is written in the singular}, or
	 * {@code null} when nothing is
	 */
	public static @Nullable String mistakeIn(String expression) {
		Matcher form = FORM.matcher(expression);
		if (!form.matches()) {
			return "it is none of rate(...), cron(...) and at(...)";
		}
		return switch (form.group(1)) {
			case "rate" -> mistakeInRate(form.group(2));
			case "cron" -> CronSyntax.mistakeIn(form.group(2));
			default -> mistakeInTime(form.group(2));
		};
	}

	private static @Nullable String mistakeInRate(String rate) {
		Matcher matcher = RATE.matcher(rate);
		if (!matcher.matches()) {
			return "a rate is a number and minutes, hours or days";
		}
		int value = Integer.parseInt(matcher.group(1));
		if (value == 0) {
			return "a rate is at least 1";
		}
		boolean plural = !matcher.group(3).isEmpty();
		if (plural == (value == 1)) {
			return "the unit of %d is %s%s".formatted(value, matcher.group(2), plural ? "" : "s");
		}
		return null;
	}

	private static @Nullable String mistakeInTime(String time) {
		if (!AT.matcher(time).matches()) {
			return "a time is written yyyy-mm-ddThh:mm:ss, without a zone";
		}
		try {
			LocalDateTime.parse(time);
			return null;
		}
		catch (DateTimeException ex) {
			return "there is no such time";
		}
	}

}
