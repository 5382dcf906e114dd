package io.chalice.deployer.logs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LoggedEvent;

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
			position.begin(now);
			cursors.add(LogCursor.open(this.service, source, this.selection.window(source).from(position.from)));
		});
		LogCursor.merge(cursors, (source, event) -> {
			LogPosition position = this.positions.get(source);
			if (position != null && position.isNew(EventKey.of(source, event), event.time())) {
				events.accept(source, event);
			}
		});
		cursors.forEach(this::end);
	}

	private void end(LogCursor cursor) {
		LogSource source = cursor.source();
		LogPosition position = this.positions.get(source);
		if (cursor.isGone()) {
			// it comes with the next deploy, and is followed then
			if (this.missing.add(source)) {
				this.listener.missing(source);
			}
		}
		else if (position != null) {
			this.missing.remove(source);
			position.advance();
		}
	}

	private static final class LogPosition {

		private final Map<EventKey, Instant> seen = new HashMap<>();

		private Instant newest;

		private Instant from;

		/** What is older by the overlap was there when the look began. */
		private @Nullable Instant begun;

		LogPosition(Instant since) {
			this.newest = since;
			this.from = since;
		}

		// what was seen is a clock that is never ahead of CloudWatch's, as this machine's
		// may be; whoever writes may be ahead of both
		void begin(Instant now) {
			this.begun = (this.begun == null || this.newest.isAfter(now)) ? now : this.newest;
		}

		boolean isNew(EventKey event, Instant time) {
			if (this.seen.putIfAbsent(event, time) != null) {
				return false;
			}
			this.newest = time.isAfter(this.newest) ? time : this.newest;
			return true;
		}

		// only after a look that came to its end: before, there may be earlier events
		void advance() {
			Instant known = (this.begun != null && this.begun.isBefore(this.newest)) ? this.begun : this.newest;
			// events have the times that windows have: no finer ones
			Instant start = known.minus(OVERLAP).truncatedTo(ChronoUnit.MILLIS);
			if (start.isAfter(this.from)) {
				this.from = start;
				this.seen.values().removeIf((time) -> time.isBefore(start));
			}
		}

	}

}
