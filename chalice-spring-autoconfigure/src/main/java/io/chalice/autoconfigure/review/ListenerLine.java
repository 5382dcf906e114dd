package io.chalice.autoconfigure.review;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;

import io.chalice.schedule.ScheduleSyntax;

/**
 * The annotation of a source to write instead of another framework's.
 */
final class ListenerLine {

	private static final String SCHEDULED = "org.springframework.scheduling.annotation.Scheduled";

	private static final String SQS_LISTENER = "io.awspring.cloud.sqs.annotation.SqsListener";

	private static final int FIELDS = 6;

	private ListenerLine() {
	}

	/**
	 * Return what to write.
	 * @param annotation the other framework's annotation
	 * @return the line, or {@code null} when there is none for it
	 */
	static @Nullable String insteadOf(MergedAnnotation<?> annotation) {
		return switch (annotation.getType().getName()) {
			case SCHEDULED -> "@ChaliceSchedule(\"%s\")".formatted(expression(annotation));
			case SQS_LISTENER -> "@ChaliceSqsListener(\"%s\")".formatted(queue(annotation));
			default -> null;
		};
	}

	private static String expression(MergedAnnotation<?> scheduled) {
		String cron = scheduled.getString("cron");
		String expression = cron.isEmpty() ? rate(scheduled) : cron(cron);
		return (expression != null && ScheduleSyntax.mistakeIn(expression) == null) ? expression : "rate(5 minutes)";
	}

	private static @Nullable String rate(MergedAnnotation<?> scheduled) {
		long value = Math.max(scheduled.getLong("fixedRate"), scheduled.getLong("fixedDelay"));
		long minutes = Duration.of(Math.max(value, 0), scheduled.getEnum("timeUnit", TimeUnit.class).toChronoUnit())
			.toMinutes();
		return (minutes > 0) ? "rate(%d minute%s)".formatted(minutes, (minutes > 1) ? "s" : "") : null;
	}

	// seconds come first there, and no year last; days of the week have other numbers
	private static @Nullable String cron(String cron) {
		String[] fields = cron.strip().split("\\s+");
		if (fields.length != FIELDS || fields[5].chars().anyMatch(Character::isDigit)) {
			return null;
		}
		boolean anyDayOfWeek = "*".equals(fields[5]) || "?".equals(fields[5]);
		return "cron(%s %s %s %s %s *)".formatted(fields[1], fields[2], anyDayOfWeek ? fields[3] : "?", fields[4],
				anyDayOfWeek ? "?" : fields[5]);
	}

	private static String queue(MergedAnnotation<?> listener) {
		for (String attribute : new String[] { "queueNames", "value" }) {
			String[] queues = listener.getValue(attribute, String[].class).orElse(new String[0]);
			if (queues.length > 0) {
				return queues[0];
			}
		}
		return "queue";
	}

}
