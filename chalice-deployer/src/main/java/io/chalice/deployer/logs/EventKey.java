package io.chalice.deployer.logs;

import io.chalice.deployer.cloud.LoggedEvent;

/**
 * What tells events apart, however often they are read. An event's id would do on AWS;
 * emulators have given the same to several.
 *
 * @param source whose the event is
 * @param id its id
 * @param stream its log stream
 * @param message the hash of what it says
 */
record EventKey(LogSource source, String id, String stream, int message) {

	static EventKey of(LogSource source, LoggedEvent event) {
		return new EventKey(source, event.id(), event.stream(), event.message().hashCode());
	}

}
