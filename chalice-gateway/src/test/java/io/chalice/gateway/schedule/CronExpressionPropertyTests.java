package io.chalice.gateway.schedule;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@link CronExpression} against another implementation of cron's calendar.
 */
class CronExpressionPropertyTests {

	private static final CronDefinition GRAMMAR = CronDefinitionBuilder.defineCron()
		.withMinutes()
		.and()
		.withHours()
		.and()
		.withDayOfMonth()
		.supportsL()
		.supportsW()
		.supportsLW()
		.supportsQuestionMark()
		.and()
		.withMonth()
		.and()
		.withDayOfWeek()
		.withValidRange(1, 7)
		.withMondayDoWValue(2)
		.supportsL()
		.supportsHash()
		.supportsQuestionMark()
		.and()
		.withYear()
		.withValidRange(1970, 2199)
		.and()
		.instance();

	@Property(tries = 150)
	void callsWhenCronUtilsCalls(@ForAll("expressions") String fields, @ForAll("times") LocalDateTime start) {
		CronExpression cron = CronExpression.of("cron(%s)".formatted(fields), fields);
		ExecutionTime other = ExecutionTime.forCron(new CronParser(GRAMMAR).parse(fields));
		LocalDateTime time = start;
		for (int count = 0; count < 4; count++) {
			LocalDateTime expected = other.nextExecution(time.atZone(ZoneOffset.UTC))
				.map(ZonedDateTime::toLocalDateTime)
				.orElse(null);
			LocalDateTime next = cron.next(time);
			assertThat(next).as("cron(%s) after %s", fields, time).isEqualTo(expected);
			if (next == null) {
				return;
			}
			time = next;
		}
	}

	@Provide
	Arbitrary<String> expressions() {
		Arbitrary<String> days = Arbitraries.oneOf(daysOfMonth().map((days1) -> days1 + " %s ?"),
				daysOfWeek().map((days2) -> "? %s " + days2));
		return Combinators.combine(values(0, 59, true), values(0, 23, true), days, values(1, 12, true), years())
			.as((minutes, hours, day, month, year) -> "%s %s %s %s".formatted(minutes, hours, day.formatted(month),
					year));
	}

	@Provide
	Arbitrary<LocalDateTime> times() {
		return Arbitraries.longs()
			.between(0, 20L * 365 * 24 * 60)
			.map((minutes) -> LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(minutes));
	}

	private static Arbitrary<String> years() {
		return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just("*")),
				Tuple.of(1, Arbitraries.of("2028", "2026-2031", "2025/3")));
	}

	private static Arbitrary<String> daysOfMonth() {
		// no W of a month's last day: cron-utils leaves the month's last Sunday where it
		// is, AWS has the weekday before it (ScheduleTimesTests)
		return Arbitraries.oneOf(values(1, 31, true), Arbitraries.of("L", "LW", "1W", "15W", "27W", "*"));
	}

	private static Arbitrary<String> daysOfWeek() {
		return Arbitraries.oneOf(values(1, 7, false),
				Arbitraries.of("SUN", "MON-FRI", "TUE,SAT", "1L", "6L", "2#1", "3#2", "7#4", "1#5"));
	}

	private static Arbitrary<String> values(int first, int last, boolean steps) {
		Arbitrary<Integer> value = Arbitraries.integers().between(first, last);
		Arbitrary<String> range = Combinators.combine(value, value)
			.as((one, two) -> "%d-%d".formatted(Math.min(one, two), Math.max(one, two)));
		Arbitrary<String> list = value.list()
			.uniqueElements()
			.ofMinSize(1)
			.ofMaxSize(4)
			.map((all) -> String.join(",", all.stream().sorted().map(String::valueOf).toList()));
		Arbitrary<String> plain = Arbitraries.oneOf(Arbitraries.just("*"), range, list);
		return steps
				? Arbitraries.oneOf(plain,
						Combinators.combine(value, Arbitraries.integers().between(1, last)).as("%d/%d"::formatted))
				: plain;
	}

}
