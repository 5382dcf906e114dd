package io.chalice.deployer.logs;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LogPage;
import io.chalice.deployer.cloud.LogWindow;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.NotFoundException;

/**
 * Goes through the events of a window, reading a page when it comes there. Pages may have
 * no events, repeat some, and be in any order.
 */
final class LogCursor {

	private final LogEventService service;

	private final LogSource source;

	private final LogWindow window;

	private Iterator<LoggedEvent> page = Collections.emptyIterator();

	private @Nullable String next;

	private @Nullable LoggedEvent event;

	private boolean gone;

	private LogCursor(LogEventService service, LogSource source, LogWindow window) {
		this.service = service;
		this.source = source;
		this.window = window;
		turn();
		advance();
	}

	/**
	 * Begin with a window.
	 * @param service reads pages
	 * @param source whose events they are
	 * @param window which events
	 * @return the cursor, at the first event
	 */
	static LogCursor open(LogEventService service, LogSource source, LogWindow window) {
		return new LogCursor(service, source, window);
	}

	/**
	 * Go through all events of several windows in the order of their times.
	 * @param cursors the cursors of the windows
	 * @param events receives the events
	 */
	static void merge(List<LogCursor> cursors, BiConsumer<LogSource, LoggedEvent> events) {
		Comparator<RankedEvent> order = Comparator.comparing((ranked) -> ranked.event().time());
		PriorityQueue<RankedEvent> heads = new PriorityQueue<>(order.thenComparing(RankedEvent::rank));
		IntStream.range(0, cursors.size()).forEach((rank) -> push(heads, rank, cursors.get(rank)));
		while (!heads.isEmpty()) {
			RankedEvent first = heads.remove();
			LogCursor cursor = cursors.get(first.rank());
			events.accept(cursor.source, first.event());
			cursor.advance();
			push(heads, first.rank(), cursor);
		}
	}

	private static void push(PriorityQueue<RankedEvent> heads, int rank, LogCursor cursor) {
		LoggedEvent event = cursor.event;
		if (event != null) {
			heads.add(new RankedEvent(rank, event));
		}
	}

	private void advance() {
		while (!this.page.hasNext() && this.next != null) {
			turn();
		}
		this.event = this.page.hasNext() ? this.page.next() : null;
	}

	private void turn() {
		try {
			LogPage following = this.service.read(this.window, this.next);
			this.page = following.events().iterator();
			this.next = following.next();
		}
		catch (NotFoundException ex) {
			this.gone = true;
			this.next = null;
		}
	}

	/**
	 * Return whether there is no such group, from the beginning or from some page on.
	 * @return {@code true} when not all events were read
	 */
	boolean isGone() {
		return this.gone;
	}

	/**
	 * Return whose events these are.
	 * @return the source
	 */
	LogSource source() {
		return this.source;
	}

	private record RankedEvent(int rank, LoggedEvent event) {

	}

}
