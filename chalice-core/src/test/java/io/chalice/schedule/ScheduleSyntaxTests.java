package io.chalice.schedule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleSyntaxTests {

	@ParameterizedTest
	@ValueSource(strings = { "rate(1 minute)", "rate(5 minutes)", "rate(1 hour)", "rate(24 hours)", "rate(1 day)",
			"rate(365 days)", "at(2030-01-31T08:00:00)", "at(2028-02-29T23:59:59)", "cron(0 10 * * ? *)",
			"cron(15 12 * * ? *)", "cron(0 18 ? * MON-FRI *)", "cron(0 8 1 * ? *)", "cron(0/15 * * * ? *)",
			"cron(0/10 * ? * MON-FRI *)", "cron(0/5 8-17 ? * MON-FRI *)", "cron(0/30 20-2 ? * MON-FRI *)",
			"cron(30 0 1 1 ? *)", "cron(0 9 L * ? *)", "cron(0 9 LW * ? *)", "cron(0 9 3W * ? *)", "cron(0 9 ? * 6L *)",
			"cron(0 9 ? * FRIL *)", "cron(0 9 ? * 3#2 *)", "cron(0 9 ? * TUE#2 *)",
			"cron(0,30 8,20 1,15 JAN,jul ? 2026-2030)", "cron(15 10 ? * L 2022-2023)", "cron(*/5 * * * ? 1970/2)",
			"cron(0 0 ? * 1-7 2199)" })
	void whatSchedulerTakesHasNoMistake(String expression) {
		assertThat(ScheduleSyntax.mistakeIn(expression)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``                            | it is none of rate(...), cron(...) and at(...)
			every day                     | it is none of rate(...), cron(...) and at(...)
			rate(5 minutes                | it is none of rate(...), cron(...) and at(...)
			Rate(5 minutes)               | it is none of rate(...), cron(...) and at(...)
			rate()                        | a rate is a number and minutes, hours or days
			rate(5)                       | a rate is a number and minutes, hours or days
			rate(five minutes)            | a rate is a number and minutes, hours or days
			rate(-5 minutes)              | a rate is a number and minutes, hours or days
			rate(1.5 hours)               | a rate is a number and minutes, hours or days
			rate(5 seconds)               | a rate is a number and minutes, hours or days
			rate(99999999999 days)        | a rate is a number and minutes, hours or days
			rate(0 minutes)               | a rate is at least 1
			rate(1 minutes)               | the unit of 1 is minute
			rate(5 minute)                | the unit of 5 is minutes
			at(2030-01-31)                | a time is written yyyy-mm-ddThh:mm:ss, without a zone
			at(2030-01-31T08:00:00Z)      | a time is written yyyy-mm-ddThh:mm:ss, without a zone
			at(2030-02-30T08:00:00)       | there is no such time
			at(2030-01-31T25:00:00)       | there is no such time
			cron(0 8 * * * *)             | one of day of month and day of week must be ?, and none is
			cron(0 8 ? * ? *)             | one of day of month and day of week must be ?, and the other not
			cron(60 8 * * ? *)            | '60' is no minutes
			cron(? 8 * * ? *)             | '?' is no minutes
			cron(0 24 * * ? *)            | '24' is no hours
			cron(0 8 0 * ? *)             | '0' is no day of month
			cron(0 8 32 * ? *)            | '32' is no day of month
			cron(0 8 32W * ? *)           | '32W' is no day of month
			cron(0 8 * 13 ? *)            | '13' is no month
			cron(0 8 * JANUARY ? *)       | 'JANUARY' is no month
			cron(0 8 ? * 0 *)             | '0' is no day of week
			cron(0 8 ? * 8 *)             | '8' is no day of week
			cron(0 8 ? * MON#6 *)         | 'MON#6' is no day of week
			cron(0 8 ? * MO-FR *)         | 'MO-FR' is no day of week
			cron(0 8 * * ? 1969)          | '1969' is no year
			cron(0 8 * * ? 2200)          | '2200' is no year
			cron(*/0 8 * * ? *)           | '*/0' is no minutes
			cron(1, 8 * * ? *)            | '1,' is no minutes
			cron(*-5 8 * * ? *)           | '*-5' is no minutes
			cron(0 8 * * ? 9999999999999) | '9999999999999' is no year
			""")
	void saysWhatIsWrong(String expression, String mistake) {
		assertThat(ScheduleSyntax.mistakeIn((expression != null) ? expression : "")).isEqualTo(mistake);
	}

	@ParameterizedTest
	@CsvSource({ "cron(0 8 * * ?), 5", "cron(), 0", "cron(  ), 0", "cron(0 0 8 * * ? *), 7" })
	void cronHasSixFields(String expression, int fields) {
		assertThat(ScheduleSyntax.mistakeIn(expression))
			.isEqualTo("it has %d fields, not the six of minutes, hours, day of month, month, day of week and year"
				.formatted(fields));
	}

	@Property(tries = 500)
	void everythingHasAnAnswer(@ForAll String text, @ForAll @IntRange(max = 2) int form) {
		assertThat(ScheduleSyntax.mistakeIn(text)).isNotNull();
		String expression = new String[] { "rate", "cron", "at" }[form] + "(" + text + ")";
		String mistake = ScheduleSyntax.mistakeIn(expression);
		assertThat((mistake != null) ? mistake : "").doesNotContain("Exception");
	}

}
