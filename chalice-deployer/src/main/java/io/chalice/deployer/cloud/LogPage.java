package io.chalice.deployer.cloud;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some events of a log group. A page may have none and not be the last.
 *
 * @param events the events, by time
 * @param next what the next page is read with, or {@code null} after the last
 */
public record LogPage(List<LoggedEvent> events, @Nullable String next) {

	public LogPage {
		events = List.copyOf(events);
	}

}
