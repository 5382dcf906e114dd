package io.chalice.gateway.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.call.CallIds;
import io.chalice.gateway.call.JsonText;
import io.chalice.gateway.event.AccountRegion;

/**
 * What Scheduler sends: the input that is declared, with the values of the context
 * attributes in their places, or its own event, whose {@code detail} is a text.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Adding
 * context attributes</a>
 * @see <a href="https://github.com/aws/aws-lambda-java-libs/issues/479">An event of
 * Scheduler as it arrives</a>
 */
final class SchedulerEvent {

	private SchedulerEvent() {
	}

	static byte[] of(@Nullable String input, Instant time, String arn, AccountRegion account) {
		String id = CallIds.create().requestId();
		String second = time.truncatedTo(ChronoUnit.SECONDS).toString();
		if (input != null) {
			return input.replace("<aws.scheduler.schedule-arn>", arn)
				.replace("<aws.scheduler.scheduled-time>", second)
				.replace("<aws.scheduler.execution-id>", id)
				.replace("<aws.scheduler.attempt-number>", "1")
				.getBytes(StandardCharsets.UTF_8);
		}
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("version", "0");
		event.put("id", id);
		event.put("detail-type", "Scheduled Event");
		event.put("source", "aws.scheduler");
		event.put("account", account.accountId());
		event.put("time", second);
		event.put("region", account.region());
		event.put("resources", List.of(arn));
		event.put("detail", "{}");
		return JsonText.bytes(event);
	}

}
