package io.chalice.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a schedule without an input of its own sends.
 *
 * @param id the event's id
 * @param account the account that the schedule is in
 * @param region its region
 * @param time when it was due, or {@code null} when it does not say
 * @param resources the schedule's ARN
 * @param detail what else it says
 */
public record ScheduledEvent(String id, String account, String region, @Nullable Instant time, List<String> resources,
		Map<String, Object> detail) {

	public ScheduledEvent {
		resources = List.copyOf(resources);
		detail = Map.copyOf(detail);
	}

}
