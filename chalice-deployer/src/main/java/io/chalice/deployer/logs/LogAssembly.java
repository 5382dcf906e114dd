package io.chalice.deployer.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.chalice.deployer.cloud.LoggedEvent;

/**
 * Puts the events of stack traces together. What others have said meanwhile comes after
 * them.
 */
final class LogAssembly {

	/** The lines of a stack trace are written at once. */
	static final Duration QUIET = Duration.ofSeconds(1);

	/** How much later than the others a part of a stack trace may be shown. */
	static final Duration SPLIT = FollowedLogs.OVERLAP;

	private final Consumer<LogEntry> entries;

	/** In the order of their first events. */
	private final Deque<OpenEntry> waiting = new ArrayDeque<>();

	private final Map<StreamName, OpenEntry> last = new HashMap<>();

	/**
	 * Create an assembly.
	 * @param entries receives what is complete
	 */
	LogAssembly(Consumer<LogEntry> entries) {
		this.entries = entries;
	}

	/**
	 * Add an event. Those that are not shown late are not earlier than those before.
	 * @param source whose it is
	 * @param event the event
	 */
	void add(LogSource source, LoggedEvent event) {
		StreamName stream = new StreamName(source.group(), event.stream());
		OpenEntry open = this.last.get(stream);
		if (open != null && open.takes(event)) {
			open.events.add(event);
			open.grown = true;
		}
		else {
			if (open != null) {
				open.closed = true;
			}
			OpenEntry next = new OpenEntry(stream, source, event);
			this.last.put(stream, next);
			this.waiting.add(next);
		}
		release((entry) -> entry.closed || entry.end().isBefore(event.time()));
	}

	/**
	 * Everything that there is for now was added. What has grown is waited for.
	 * @param now the time
	 */
	void pause(Instant now) {
		release((entry) -> entry.closed || !entry.grown || entry.known().isBefore(now));
		this.waiting.forEach((entry) -> entry.grown = false);
	}

	/**
	 * Return what is held back.
	 * @return the entries as they are so far
	 */
	List<LogEntry> held() {
		return this.waiting.stream().map(OpenEntry::entry).toList();
	}

	/**
	 * Nothing more will be added.
	 */
	void end() {
		release((entry) -> true);
	}

	private void release(Completeness complete) {
		OpenEntry first = this.waiting.peek();
		while (first != null && complete.test(first)) {
			this.waiting.remove();
			this.last.remove(first.stream, first);
			this.entries.accept(first.entry());
			first = this.waiting.peek();
		}
	}

	@FunctionalInterface
	private interface Completeness {

		boolean test(OpenEntry entry);

	}

	private record StreamName(String group, String stream) {

	}

	private static final class OpenEntry {

		private final StreamName stream;

		private final LogSource source;

		private final List<LoggedEvent> events = new ArrayList<>();

		private boolean closed;

		private boolean grown = true;

		OpenEntry(StreamName stream, LogSource source, LoggedEvent first) {
			this.stream = stream;
			this.source = source;
			this.events.add(first);
		}

		boolean takes(LoggedEvent event) {
			Instant last = last().time();
			return !event.time().isAfter(last.plus(QUIET)) && !event.time().isBefore(last.minus(QUIET))
					&& TraceContinuation.is(event.message());
		}

		LogEntry entry() {
			return new LogEntry(this.source, this.events);
		}

		Instant end() {
			return last().time().plus(QUIET);
		}

		// when all of it has been shown
		Instant known() {
			return TraceContinuation.is(last().message()) ? end().plus(SPLIT) : end();
		}

		private LoggedEvent last() {
			return this.events.get(this.events.size() - 1);
		}

	}

}
