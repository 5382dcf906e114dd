package io.chalice.model;

import org.jspecify.annotations.Nullable;

/**
 * A schedule of Amazon EventBridge Scheduler that calls a function.
 *
 * @param expression when, such as {@code rate(5 minutes)},
 * {@code cron(0 8 ? * MON-FRI *)} or {@code at(2030-01-31T08:00:00)}
 * @param zone the IANA name of the time zone that the expression is in, {@code UTC}
 * unless one is declared
 * @param start from when on it may call, in ISO 8601 with a zone or {@code Z}, or
 * {@code null} from the start
 * @param end until when it may call, likewise, or {@code null} for ever
 * @param window within how many minutes it calls, 0 for at once
 * @param input the event as JSON, or {@code null} for Scheduler's own
 * @param enabled whether it calls
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types</a>
 */
public record ScheduleSourceModel(String expression, String zone, @Nullable String start, @Nullable String end,
		int window, @Nullable String input, boolean enabled) implements SourceModel {

}
