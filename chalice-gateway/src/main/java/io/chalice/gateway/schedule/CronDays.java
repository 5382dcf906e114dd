package io.chalice.gateway.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The days of a month that a cron expression has: of the month, where {@code L} is the
 * last, {@code 15W} the weekday nearest to the 15th within the month and {@code LW} the
 * last weekday; or of the week, where {@code L} is Saturday, {@code 6L} the month's last
 * Friday and {@code 3#2} its second Tuesday.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based
 * schedules</a>
 */
final class CronDays {

	private static final Pattern NEAREST = Pattern.compile("(\\d{1,2})W");

	private static final Pattern LAST = Pattern.compile("(\\w+)L");

	private static final Pattern ORDINAL = Pattern.compile("(\\w+)#([1-5])");

	private static final int WEEK = 7;

	private CronDays() {
	}

	static Predicate<LocalDate> ofMonth(String text) {
		return any(text, CronDays::partOfMonth);
	}

	static Predicate<LocalDate> ofWeek(String text) {
		return any(text, CronDays::partOfWeek);
	}

	private static Predicate<LocalDate> any(String text, Function<String, Predicate<LocalDate>> reader) {
		return Stream.of(text.toUpperCase(Locale.ROOT).split(",", -1)).map(reader).reduce(Predicate::or).orElseThrow();
	}

	private static Predicate<LocalDate> partOfMonth(String field) {
		if ("L".equals(field)) {
			return (date) -> date.getDayOfMonth() == date.lengthOfMonth();
		}
		if ("LW".equals(field)) {
			return (date) -> date.getDayOfMonth() == nearest(YearMonth.from(date), date.lengthOfMonth());
		}
		Matcher nearest = NEAREST.matcher(field);
		if (nearest.matches()) {
			int day = CronField.DAY_OF_MONTH.value(nearest.group(1));
			return (date) -> day <= date.lengthOfMonth() && date.getDayOfMonth() == nearest(YearMonth.from(date), day);
		}
		BitSet days = CronField.DAY_OF_MONTH.values(field);
		return (date) -> days.get(date.getDayOfMonth());
	}

	private static int nearest(YearMonth month, int day) {
		DayOfWeek weekday = month.atDay(day).getDayOfWeek();
		if (weekday == DayOfWeek.SATURDAY) {
			return (day > 1) ? day - 1 : day + 2;
		}
		if (weekday == DayOfWeek.SUNDAY) {
			return (day < month.lengthOfMonth()) ? day + 1 : day - 2;
		}
		return day;
	}

	private static Predicate<LocalDate> partOfWeek(String field) {
		if ("L".equals(field)) {
			return (date) -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
		}
		Matcher last = LAST.matcher(field);
		if (last.matches()) {
			int day = CronField.DAY_OF_WEEK.value(last.group(1));
			return (date) -> number(date) == day && date.getDayOfMonth() > date.lengthOfMonth() - WEEK;
		}
		Matcher ordinal = ORDINAL.matcher(field);
		if (ordinal.matches()) {
			int day = CronField.DAY_OF_WEEK.value(ordinal.group(1));
			int week = Integer.parseInt(ordinal.group(2));
			return (date) -> number(date) == day && (date.getDayOfMonth() - 1) / WEEK + 1 == week;
		}
		BitSet days = CronField.DAY_OF_WEEK.values(field);
		return (date) -> days.get(number(date));
	}

	private static int number(LocalDate date) {
		// 1 is Sunday, and Java's week begins with Monday
		return date.getDayOfWeek().getValue() % WEEK + 1;
	}

}
