package io.chalice.deployer.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Looks again and again for what is new. CloudWatch shows events some seconds late and
 * not in their order, so that each look begins before the newest event that was seen, and
 * leaves out what was seen.
 */
final class FollowedLogs {

	/** How much later than others an event may be shown and is still found. */
	static final Duration OVERLAP = Duration.ofSeconds(30);

	private static final Duration INTERVAL = Duration.ofSeconds(2);

	/** FilterLogEvents may be called five times a second, by everybody together. */
	private static final Duration LEAST = Duration.ofMillis(400);

	private final LogEventService service;

	private final ReadingListener listener;

	private final LogSelection selection;

	private final Map<LogSource, LogPosition> positions = new LinkedHashMap<>();

	private final Set<LogSource> missing = new HashSet<>();

	FollowedLogs(LogEventService service, ReadingListener listener, LogSelection selection) {
		this.service = service;
		this.listener = listener;
		this.selection = selection;
		selection.sources().forEach((source) -> this.positions.put(source, new LogPosition(selection.since())));
	}

	/**
	 * Return how long to wait between two looks.
	 * @return the time, longer for many sources
	 */
	Duration interval() {
		Duration all = LEAST.multipliedBy(this.positions.size());
		return (all.compareTo(INTERVAL) > 0) ? all : INTERVAL;
	}

	/**
	 * Look.
	 * @param events receives what was not seen before
	 * @param now the time
	 */
	void look(BiConsumer<LogSource, LoggedEvent> events, Instant now) {
		List<LogCursor> cursors = new ArrayList<>();
		this.positions.forEach((source, position) -> {
			try {
				cursors.add(LogCursor.open(this.service, source, this.selection.window(source).from(position.from)));
			}
			catch (NotFoundException ex) {
				// it comes with the next deploy, and is followed then
				if (this.missing.add(source)) {
					this.listener.missing(source);
				}
			}
		});
		LogCursor.merge(cursors, (source, event) -> {
			LogPosition position = this.positions.get(source);
			if (position != null && position.isNew(event)) {
				events.accept(source, event);
			}
		});
		this.positions.values().forEach((position) -> position.advance(this.selection.since(), now));
	}

	private static final class LogPosition {

		private final Map<String, Instant> seen = new HashMap<>();

		private Instant newest;

		private Instant from;

		LogPosition(Instant since) {
			this.newest = since;
			this.from = since;
		}

		boolean isNew(LoggedEvent event) {
			if (this.seen.putIfAbsent(event.id(), event.time()) != null) {
				return false;
			}
			this.newest = event.time().isAfter(this.newest) ? event.time() : this.newest;
			return true;
		}

		// only after a look that came to its end: before, there may be earlier events
		void advance(Instant since, Instant now) {
			// the clock of whoever writes may be ahead
			Instant start = (this.newest.isAfter(now) ? now : this.newest).minus(OVERLAP);
			if (start.isAfter(this.from) && start.isAfter(since)) {
				this.from = start;
				this.seen.values().removeIf((time) -> time.isBefore(start));
			}
		}

	}

}
