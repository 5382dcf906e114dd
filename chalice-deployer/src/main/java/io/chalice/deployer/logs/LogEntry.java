package io.chalice.deployer.logs;

import java.util.List;

import io.chalice.deployer.cloud.LoggedEvent;

/**
 * What a function has said at once: an event, and those that go on with its stack trace.
 *
 * @param source who said it
 * @param events the events, of one log stream
 */
public record LogEntry(LogSource source, List<LoggedEvent> events) {

	public LogEntry {
		events = List.copyOf(events);
	}

	/**
	 * Return the event that it begins with.
	 * @return the event
	 */
	public LoggedEvent first() {
		return this.events.get(0);
	}

}
