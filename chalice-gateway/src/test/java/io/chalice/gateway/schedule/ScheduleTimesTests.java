package io.chalice.gateway.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.model.ScheduleSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ScheduleTimes} and the expressions.
 */
class ScheduleTimesTests {

	private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			rate(1 minute)                 | 2026-01-01T00:01:00Z, 2026-01-01T00:02:00Z
			rate(5 minutes)                | 2026-01-01T00:05:00Z, 2026-01-01T00:10:00Z
			rate(2 hours)                  | 2026-01-01T02:00:00Z, 2026-01-01T04:00:00Z
			rate(1 day)                    | 2026-01-02T00:00:00Z, 2026-01-03T00:00:00Z
			cron(0 12 * * ? *)             | 2026-01-01T12:00:00Z, 2026-01-02T12:00:00Z
			cron(15 10 ? * 6L 2026-2027)   | 2026-01-30T10:15:00Z, 2026-02-27T10:15:00Z
			cron(0 8 ? * MON-FRI *)        | 2026-01-01T08:00:00Z, 2026-01-02T08:00:00Z, 2026-01-05T08:00:00Z
			cron(0/15 8,9 1 * ? *)         | 2026-01-01T08:00:00Z, 2026-01-01T08:15:00Z
			cron(0 0 L * ? *)              | 2026-01-31T00:00:00Z, 2026-02-28T00:00:00Z
			cron(0 0 LW * ? *)             | 2026-01-30T00:00:00Z, 2026-02-27T00:00:00Z
			cron(0 0 3W * ? *)             | 2026-01-02T00:00:00Z, 2026-02-03T00:00:00Z
			cron(0 0 1W 2,3,8 ? *)         | 2026-02-02T00:00:00Z, 2026-03-02T00:00:00Z, 2026-08-03T00:00:00Z
			cron(0 0 28W 2 ? *)            | 2026-02-27T00:00:00Z, 2027-02-26T00:00:00Z, 2028-02-28T00:00:00Z
			cron(0 0 30W 4,5 ? *)          | 2026-04-30T00:00:00Z, 2026-05-29T00:00:00Z
			cron(0 0 ? * 3#2 *)            | 2026-01-13T00:00:00Z, 2026-02-10T00:00:00Z
			cron(0 0 ? * L *)              | 2026-01-03T00:00:00Z, 2026-01-10T00:00:00Z
			cron(0 0 ? * 1 *)              | 2026-01-04T00:00:00Z, 2026-01-11T00:00:00Z
			cron(0 0 ? * sun *)            | 2026-01-04T00:00:00Z
			cron(30 6 29 FEB ? *)          | 2028-02-29T06:30:00Z, 2032-02-29T06:30:00Z
			cron(0 0 ? * FRI-MON *)        | 2026-01-02T00:00:00Z, 2026-01-03T00:00:00Z, 2026-01-04T00:00:00Z
			cron(0 22-1 1 1 ? *)           | 2026-01-01T01:00:00Z, 2026-01-01T22:00:00Z, 2026-01-01T23:00:00Z
			cron(0 0 1,15W,L * ? *)        | 2026-01-15T00:00:00Z, 2026-01-31T00:00:00Z, 2026-02-01T00:00:00Z
			cron(0 0 ? * 2#1,6L *)         | 2026-01-05T00:00:00Z, 2026-01-30T00:00:00Z
			cron(0 0 ? * 2/2 *)            | 2026-01-02T00:00:00Z, 2026-01-05T00:00:00Z, 2026-01-07T00:00:00Z
			cron(0 0 1 1 ? 2199)           | 2199-01-01T00:00:00Z
			at(2026-03-04T05:06:07)        | 2026-03-04T05:06:07Z
			""")
	void callsWhenTheExpressionSays(String expression, String expected) {
		String[] times = expected.split(", ");
		assertThat(next(schedule(expression, "UTC", null, null), CREATED, times.length)).containsExactly(times);
	}

	@Test
	void oneTimeAndPastYearsEnd() {
		assertThat(schedule("at(2025-12-31T00:00:00)", "UTC", null, null).next(CREATED)).isNull();
		assertThat(next(schedule("at(2026-03-04T05:06:07)", "UTC", null, null), CREATED, 2)).hasSize(1);
		assertThat(schedule("cron(0 0 1 1 ? 2025)", "UTC", null, null).next(CREATED)).isNull();
		assertThat(schedule("cron(0 0 30 2 ? *)", "UTC", null, null).next(CREATED)).isNull();
	}

	@Test
	void timeThatDoesNotExistIsLeftOut() {
		ScheduleTimes times = schedule("cron(30 2 * * ? *)", "Europe/Vienna", null, null);
		assertThat(next(times, Instant.parse("2026-03-27T12:00:00Z"), 2)).containsExactly("2026-03-28T01:30:00Z",
				"2026-03-30T00:30:00Z");
		assertThat(schedule("at(2026-03-29T02:30:00)", "Europe/Vienna", null, null).next(CREATED)).isNull();
	}

	@Test
	void timeThatComesTwiceIsTakenOnce() {
		ScheduleTimes times = schedule("cron(30 2 * * ? *)", "Europe/Vienna", null, null);
		assertThat(next(times, Instant.parse("2026-10-24T12:00:00Z"), 2)).containsExactly("2026-10-25T00:30:00Z",
				"2026-10-26T01:30:00Z");
		ScheduleTimes every = schedule("cron(0/20 * * * ? *)", "America/New_York", null, null);
		assertThat(next(every, Instant.parse("2026-11-01T05:20:00Z"), 2)).containsExactly("2026-11-01T05:40:00Z",
				"2026-11-01T07:00:00Z");
		assertThat(every.next(Instant.parse("2026-11-01T06:10:00Z"))).isEqualTo("2026-11-01T07:00:00Z");
		assertThat(schedule("at(2026-10-25T02:30:00)", "Europe/Vienna", null, null).next(CREATED))
			.isEqualTo("2026-10-25T00:30:00Z");
	}

	@Test
	void dayOfRateHasTwentyFourHours() {
		ScheduleTimes times = schedule("rate(1 day)", "Europe/Vienna", "2026-03-28T02:30:00+01:00", null);
		assertThat(next(times, CREATED, 3)).containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z",
				"2026-03-30T01:30:00Z");
	}

	@Test
	void callsBetweenStartAndEnd() {
		ScheduleTimes times = schedule("cron(0 0 * * ? *)", "UTC", "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z");
		assertThat(next(times, CREATED, 5)).containsExactly("2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z");
		assertThat(next(schedule("rate(7 days)", "UTC", "2026-02-01T10:00:00Z", "2026-02-15T09:00:00Z"), CREATED, 5))
			.containsExactly("2026-02-01T10:00:00Z", "2026-02-08T10:00:00Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			every day                  | it is none of rate(5 minutes), cron(
			daily(1)                   | it begins with none of
			rate(0 minutes)            | a rate is a positive number
			rate(5 seconds)            | a rate is a positive number
			rate(5 minute)             | 5 wants 'minutes'
			at(2026-02-30T00:00:00)    | a time is written at(yyyy-mm-ddThh:mm:ss)
			at(2026-02-03T00:00:00Z)   | a time is written at(yyyy-mm-ddThh:mm:ss)
			cron(0 12 * * *)           | it has 5 fields
			cron(0 12 * * * *)         | has to be ?
			cron(0 12 ? * ? *)         | has to be ?
			cron(60 12 * * ? *)        | '60' is nothing that its field 'minutes' takes, which has 0-59
			cron(0 24 * * ? *)         | 'hours' takes, which has 0-23
			cron(0 0 32 * ? *)         | 'day of the month' takes
			cron(0 0 1 JANUARY ? *)    | 'month' takes, which has 1-12 or JAN-DEC
			cron(0 0 ? * 0 *)          | 'day of the week' takes, which has 1-7 or SUN-SAT
			cron(0 0 ? * 3#6 *)        | '3#6' is nothing
			cron(0 0 1 1 ? 2200)       | 'year' takes, which has 1970-2199
			cron(0/0 0 1 1 ? *)        | '0/0' is nothing
			cron(1, 0 1 1 ? *)         | '' is nothing
			""")
	void saysWhatIsWrong(String expression, String reason) {
		assertThatExceptionOfType(MalformedScheduleException.class)
			.isThrownBy(() -> schedule(expression, "UTC", null, null))
			.withMessageStartingWith("The schedule " + expression + " is wrong: ")
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.expression()).isEqualTo(expression));
	}

	@Test
	void zoneTimesAndWindowAreChecked() {
		assertThatExceptionOfType(MalformedScheduleException.class)
			.isThrownBy(() -> schedule("rate(1 day)", "Vienna", null, null))
			.withMessageContaining("no time zone has this name");
		assertThatExceptionOfType(MalformedScheduleException.class)
			.isThrownBy(() -> schedule("rate(1 day)", "UTC", "2026-01-01", null))
			.withMessageContaining("is written 2030-01-31T08:00:00Z");
		assertThatExceptionOfType(MalformedScheduleException.class)
			.isThrownBy(() -> ScheduleTimes
				.of(new ScheduleSourceModel("rate(1 day)", "UTC", null, null, 1441, null, true), CREATED))
			.withMessageContaining("its window is 1441 minutes");
	}

	@Test
	void weekOfMinutesTakesNoTime() {
		ScheduleTimes times = schedule("cron(* * * * ? *)", "Europe/Vienna", null, null);
		Instant begin = Instant.parse("2026-10-23T00:00:00Z");
		long started = System.nanoTime();
		int count = 0;
		Instant end = begin.atZone(ZoneId.of("UTC")).plusWeeks(1).toInstant();
		for (Instant next = times.next(begin); next != null && !next.isAfter(end); next = times.next(next)) {
			count++;
		}
		assertThat(count).isEqualTo(7 * 24 * 60 - 60);
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
	}

	private static ScheduleTimes schedule(String expression, String zone, @Nullable String start,
			@Nullable String end) {
		return ScheduleTimes.of(new ScheduleSourceModel(expression, zone, start, end, 0, null, true), CREATED);
	}

	private static List<String> next(ScheduleTimes times, Instant after, int count) {
		List<String> all = new ArrayList<>();
		Instant next = times.next(after);
		while (next != null && all.size() < count) {
			all.add(next.toString());
			next = times.next(next);
		}
		return all;
	}

}
