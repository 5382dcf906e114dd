package io.chalice.gateway.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Calls at times of the calendar. The grammar is AWS's: minutes, hours, day of the month,
 * month, day of the week and year, one of the days a {@code ?}.
 *
 * @param minutes the minutes
 * @param hours the hours
 * @param days the days of a month
 * @param months the months, from 1
 * @param years the years
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based">Cron-based
 * schedules</a>
 */
record CronExpression(BitSet minutes, BitSet hours, Predicate<LocalDate> days, BitSet months,
		BitSet years) implements ScheduleExpression {

	private static final String ANY = "?";

	private static final int FIELDS = 6;

	static CronExpression of(String text, String inner) {
		String[] fields = inner.split("\\s+");
		if (fields.length != FIELDS) {
			throw new MalformedScheduleException(text,
					"it has %d fields, not minutes, hours, day of the month, month, day of the week and year"
						.formatted(fields.length));
		}
		if (ANY.equals(fields[2]) == ANY.equals(fields[4])) {
			throw new MalformedScheduleException(text,
					"one of its third and fifth field, the days of the month and of the week, has to be ?");
		}
		try {
			return new CronExpression(CronField.MINUTES.values(fields[0]), CronField.HOURS.values(fields[1]),
					ANY.equals(fields[2]) ? CronDays.ofWeek(fields[4]) : CronDays.ofMonth(fields[2]),
					CronField.MONTH.values(fields[3]), CronField.YEAR.values(fields[5]));
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedScheduleException(text, String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public @Nullable Instant next(Instant after, Instant anchor, ZoneId zone) {
		LocalDateTime local = LocalTimes.passed(after, zone);
		while (true) {
			// the calendar goes on in local time: LocalTimes knows what becomes of it in
			// a zone
			local = next(local);
			if (local == null) {
				return null;
			}
			Instant instant = LocalTimes.instant(local, zone);
			if (instant != null && instant.isAfter(after) && !instant.isBefore(anchor)) {
				return instant;
			}
		}
	}

	@Nullable LocalDateTime next(LocalDateTime after) {
		LocalDateTime from = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
		LocalTime today = time(from.toLocalTime());
		if (today != null && matches(from.toLocalDate())) {
			return from.toLocalDate().atTime(today);
		}
		LocalDate date = date(from.toLocalDate().plusDays(1));
		LocalTime earliest = time(LocalTime.MIN);
		return (date != null && earliest != null) ? date.atTime(earliest) : null;
	}

	private boolean matches(LocalDate date) {
		return this.years.get(date.getYear()) && this.months.get(date.getMonthValue()) && this.days.test(date);
	}

	private @Nullable LocalDate date(LocalDate from) {
		LocalDate date = from;
		while (date.getYear() < this.years.length()) {
			if (!this.years.get(date.getYear())) {
				date = LocalDate.of(date.getYear() + 1, 1, 1);
			}
			else if (!this.months.get(date.getMonthValue())) {
				date = date.withDayOfMonth(1).plusMonths(1);
			}
			else if (!this.days.test(date)) {
				date = date.plusDays(1);
			}
			else {
				return date;
			}
		}
		return null;
	}

	private @Nullable LocalTime time(LocalTime from) {
		int minute = this.minutes.nextSetBit(from.getMinute());
		if (this.hours.get(from.getHour()) && minute >= 0) {
			return LocalTime.of(from.getHour(), minute);
		}
		int hour = this.hours.nextSetBit(from.getHour() + 1);
		return (hour >= 0) ? LocalTime.of(hour, this.minutes.nextSetBit(0)) : null;
	}

}
