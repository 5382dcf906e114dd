package io.chalice.gateway.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of one field of a cron expression: all with {@code *}, ranges with
 * {@code -}, which may go over the end as {@code FRI-MON}, steps with {@code /}, several
 * with commas, months and days by their names.
 *
 * @param name what the field is, for messages
 * @param first its least value
 * @param last its greatest value
 * @param names what its values are called, from the least on
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based
 * schedules</a>
 */
record CronField(String name, int first, int last, List<String> names) {

	static final CronField MINUTES = new CronField("minutes", 0, 59, List.of());

	static final CronField HOURS = new CronField("hours", 0, 23, List.of());

	static final CronField DAY_OF_MONTH = new CronField("day of the month", 1, 31, List.of());

	static final CronField MONTH = new CronField("month", 1, 12,
			List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"));

	static final CronField DAY_OF_WEEK = new CronField("day of the week", 1, 7,
			List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

	static final CronField YEAR = new CronField("year", 1970, 2199, List.of());

	private static final Pattern PART = Pattern.compile("(\\*|(\\w+)(?:-(\\w+))?)(?:/(\\d{1,4}))?");

	/**
	 * Read the field.
	 * @param text what it says
	 * @return its values
	 * @throws IllegalArgumentException when it is wrong, with the reason
	 */
	BitSet values(String text) {
		BitSet values = new BitSet();
		for (String part : text.split(",", -1)) {
			add(part, values);
		}
		return values;
	}

	private void add(String part, BitSet values) {
		Matcher matcher = PART.matcher(part);
		if (!matcher.matches()) {
			throw wrong(part);
		}
		String from = matcher.group(2);
		String to = matcher.group(3);
		String step = matcher.group(4);
		if (step != null && Integer.parseInt(step) == 0) {
			throw wrong(part);
		}
		int begin = (from != null) ? value(from) : this.first;
		int end = (to != null) ? value(to) : (from != null && step == null) ? begin : this.last;
		int count = this.last - this.first + 1;
		int width = (step != null) ? Integer.parseInt(step) : 1;
		for (int passed = 0; passed <= Math.floorMod(end - begin, count); passed += width) {
			values.set(this.first + (begin - this.first + passed) % count);
		}
	}

	int value(String text) {
		int index = this.names.indexOf(text.toUpperCase(Locale.ROOT));
		if (index >= 0) {
			return this.first + index;
		}
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < this.first || Integer.parseInt(text) > this.last) {
			throw wrong(text);
		}
		return Integer.parseInt(text);
	}

	IllegalArgumentException wrong(String part) {
		String range = this.names.isEmpty() ? ""
				: " or %s-%s".formatted(this.names.get(0), this.names.get(this.names.size() - 1));
		return new IllegalArgumentException("'%s' is nothing that its field '%s' takes, which has %d-%d%s"
			.formatted(part, this.name, this.first, this.last, range));
	}

}
