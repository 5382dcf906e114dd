package io.chalice.autoconfigure.listener;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.NearestWord;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduleSyntax;

/**
 * Reads {@link ChaliceSchedule} and checks what EventBridge Scheduler would refuse.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule</a>
 */
final class ScheduleDeclaration {

	private static final int LONGEST_WINDOW = 1440;

	private ScheduleDeclaration() {
	}

	static ScheduleSourceModel of(ChaliceSchedule schedule, SourceAttributes attributes) {
		String start = attributes.text(schedule.start());
		String end = attributes.text(schedule.end());
		checkTimes(time("start", start, attributes), time("end", end, attributes), attributes);
		String input = attributes.text(schedule.input());
		if (!input.isEmpty() && !attributes.isJson(input)) {
			throw attributes.mistake("input", "its input is not JSON", "\"{\\\"name\\\": \\\"value\\\"}\"");
		}
		return new ScheduleSourceModel(expression(attributes.text(schedule.value()), attributes),
				zone(attributes.text(schedule.zone()), attributes), start.isEmpty() ? null : start,
				end.isEmpty() ? null : end,
				attributes.between("window", schedule.window(), 0, LONGEST_WINDOW, "a window has %d to %d minutes"),
				input.isEmpty() ? null : input, attributes.enabled(schedule.enabled()));
	}

	private static String expression(String expression, SourceAttributes attributes) {
		String mistake = ScheduleSyntax.mistakeIn(expression);
		if (mistake != null) {
			throw attributes.mistake("value", "'%s' is no schedule: %s".formatted(expression, mistake),
					"\"%s\"".formatted(instead(expression)));
		}
		return expression;
	}

	private static String instead(String expression) {
		if (expression.startsWith("cron")) {
			return "cron(0 8 ? * MON-FRI *)";
		}
		if (expression.startsWith("at")) {
			return "at(2030-01-31T08:00:00)";
		}
		String otherUnit = expression.contains("s)") ? expression.replace("s)", ")") : expression.replace(")", "s)");
		return (ScheduleSyntax.mistakeIn(otherUnit) == null) ? otherUnit : "rate(5 minutes)";
	}

	private static String zone(String zone, SourceAttributes attributes) {
		if (!ZoneId.getAvailableZoneIds().contains(zone)) {
			throw attributes.mistake("zone", "there is no time zone '%s'".formatted(zone),
					"\"%s\"".formatted(NearestWord.among(zone, ZoneId.getAvailableZoneIds())));
		}
		return zone;
	}

	private static @Nullable OffsetDateTime time(String attribute, String text, SourceAttributes attributes) {
		if (text.isEmpty()) {
			return null;
		}
		try {
			return OffsetDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			throw attributes.mistake(attribute, "'%s' is no time in ISO 8601 with a zone".formatted(text),
					"\"2030-01-31T08:00:00Z\"");
		}
	}

	private static void checkTimes(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end,
			SourceAttributes attributes) {
		if (start != null && end != null && !end.isAfter(start)) {
			throw attributes.mistake("end", "it ends at %s, before it starts at %s".formatted(end, start),
					"\"%s\"".formatted(start.plusYears(1)));
		}
	}

}
