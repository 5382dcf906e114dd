package io.chalice.deployer.aws;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LogPage;
import io.chalice.deployer.cloud.LogWindow;
import io.chalice.deployer.cloud.LoggedEvent;

/**
 * Reads CloudWatch's log groups.
 *
 * @param calls makes calls
 * @param logs the client
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>
 */
record SdkLogEvents(SdkCalls calls, CloudWatchLogsClient logs) implements LogEventService {

	@Override
	public LogPage read(LogWindow window, @Nullable String token) {
		FilterLogEventsRequest.Builder request = FilterLogEventsRequest.builder()
			.logGroupName(window.group())
			.startTime(window.from().toEpochMilli())
			.nextToken(token);
		Instant until = window.until();
		if (until != null) {
			request.endTime(until.toEpochMilli());
		}
		if (!window.filter().isEmpty()) {
			request.filterPattern(window.filter());
		}
		FilterLogEventsResponse page = this.calls.once("logs:FilterLogEvents",
				() -> this.logs.filterLogEvents(request.build()));
		List<LoggedEvent> events = page.events()
			.stream()
			.map(SdkLogEvents::event)
			// an emulator has them by stream
			.sorted(Comparator.comparing(LoggedEvent::time))
			.toList();
		return new LogPage(events, page.nextToken());
	}

	private static LoggedEvent event(FilteredLogEvent event) {
		return new LoggedEvent(event.eventId(), event.logStreamName(), Instant.ofEpochMilli(event.timestamp()),
				event.message());
	}

}
