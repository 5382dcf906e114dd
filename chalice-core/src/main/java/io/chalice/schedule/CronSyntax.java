package io.chalice.schedule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The six fields of a cron expression, as EventBridge Scheduler has them.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based
 * schedules</a>
 */
enum CronSyntax {

	MINUTES("minutes", 0, 59, List.of()),

	HOURS("hours", 0, 23, List.of()),

	DAY_OF_MONTH("day of month", 1, 31, List.of()),

	MONTH("month", 1, 12, List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),

	DAY_OF_WEEK("day of week", 1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),

	YEAR("year", 1970, 2199, List.of());

	private static final Pattern ELEMENT = Pattern.compile("(\\*|[0-9A-Z]+)(?:-([0-9A-Z]+))?(?:/(\\d{1,4}))?");

	private static final Pattern NEAREST_WEEKDAY = Pattern.compile("(\\d{1,2})W");

	private static final Pattern LAST_DAY_OF_WEEK = Pattern.compile("(\\w+)L");

	private static final Pattern NTH_DAY_OF_WEEK = Pattern.compile("(\\w+)#([1-5])");

	private final String title;

	private final int lowest;

	private final int highest;

	private final List<String> names;

	CronSyntax(String title, int lowest, int highest, List<String> names) {
		this.title = title;
		this.lowest = lowest;
		this.highest = highest;
		this.names = names;
	}

	static @Nullable String mistakeIn(String expression) {
		String[] fields = expression.strip().split("\\s+");
		if (fields.length != values().length) {
			return "it has %d fields, not the six of minutes, hours, day of month, month, day of week and year"
				.formatted(expression.isBlank() ? 0 : fields.length);
		}
		for (CronSyntax field : values()) {
			String text = fields[field.ordinal()].toUpperCase(Locale.ROOT);
			if (!field.accepts(text)) {
				return "'%s' is no %s".formatted(fields[field.ordinal()], field.title);
			}
		}
		boolean anyDayOfMonth = "?".equals(fields[DAY_OF_MONTH.ordinal()]);
		if (anyDayOfMonth == "?".equals(fields[DAY_OF_WEEK.ordinal()])) {
			return "one of day of month and day of week must be ?, %s"
				.formatted(anyDayOfMonth ? "and the other not" : "and none is");
		}
		return null;
	}

	private boolean accepts(String field) {
		if ("?".equals(field)) {
			return isDay();
		}
		for (String element : field.split(",", -1)) {
			if (!acceptsElement(element) && !(isDay() && acceptsDay(element))) {
				return false;
			}
		}
		return true;
	}

	private boolean isDay() {
		return this == DAY_OF_MONTH || this == DAY_OF_WEEK;
	}

	private boolean acceptsElement(String element) {
		Matcher matcher = ELEMENT.matcher(element);
		if (!matcher.matches()) {
			return false;
		}
		boolean any = "*".equals(matcher.group(1));
		int from = any ? this.lowest : number(matcher.group(1));
		int to = (matcher.group(2) != null) ? number(matcher.group(2)) : from;
		boolean stepped = matcher.group(3) == null || Integer.parseInt(matcher.group(3)) > 0;
		return from >= 0 && to >= 0 && stepped && !(any && matcher.group(2) != null);
	}

	private boolean acceptsDay(String element) {
		if ("L".equals(element)) {
			return true;
		}
		if (this == DAY_OF_MONTH) {
			Matcher weekday = NEAREST_WEEKDAY.matcher(element);
			return "LW".equals(element) || (weekday.matches() && number(weekday.group(1)) >= 0);
		}
		Matcher last = LAST_DAY_OF_WEEK.matcher(element);
		Matcher nth = NTH_DAY_OF_WEEK.matcher(element);
		return (last.matches() && number(last.group(1)) >= 0) || (nth.matches() && number(nth.group(1)) >= 0);
	}

	/**
	 * Return what a number or name stands for.
	 * @param text the number or name
	 * @return the number, or -1 when the field has none like it
	 */
	private int number(String text) {
		int name = this.names.indexOf(text);
		if (name >= 0) {
			return name + this.lowest;
		}
		if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			return -1;
		}
		int number = Integer.parseInt(text);
		return (number >= this.lowest && number <= this.highest) ? number : -1;
	}

}
