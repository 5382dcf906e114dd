package io.chalice.shell.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.lambda.LogEvent;

/**
 * Puts the lines of several processes into an order in which the lines of a request stand
 * together, the one that tells of the request last. The lines of one request are shown as
 * they come; those of others that run at the same time wait until they are complete, or
 * until it is their turn.
 */
final class RequestLog {

	private static final String START = "START ";

	private static final String REPORT = "REPORT ";

	/** Lambda's records of what went well. */
	private static final List<String> RECORDS = List.of("INIT_START ", START, "END ", REPORT, "RESTORE_REPORT ");

	private final Consumer<String> lines;

	private final boolean records;

	private final Supplier<TraceFold> folds;

	/** The requests that wait, by log stream. */
	private final Map<String, List<Runnable>> waiting = new LinkedHashMap<>();

	/** What comes at a request's end, by log stream. */
	private final Map<String, List<Runnable>> ends = new HashMap<>();

	/** The calls that have begun and not ended, with their log streams. */
	private final Map<String, String> running = new HashMap<>();

	/** The log streams of processes that have been called. */
	private final Set<String> used = new HashSet<>();

	private final ColdCalls cold = new ColdCalls();

	private final Map<String, TraceFold> traces = new HashMap<>();

	/** The log stream whose lines are shown as they come. */
	private @Nullable String shown;

	/**
	 * Create a log.
	 * @param lines receives the lines in order
	 * @param records whether Lambda's own records are shown
	 * @param folds creates what shortens the stack traces of a process
	 */
	RequestLog(Consumer<String> lines, boolean records, Supplier<TraceFold> folds) {
		this.lines = lines;
		this.records = records;
		this.folds = folds;
	}

	/**
	 * Add a line.
	 * @param event the line
	 */
	synchronized void add(LogEvent event) {
		String stream = event.logStream();
		String text = event.text();
		TraceFold trace = this.traces.computeIfAbsent(stream, (name) -> this.folds.get());
		if (event.source() == LogEvent.Source.FUNCTION) {
			trace.add(text).forEach((line) -> show(stream, line));
			return;
		}
		trace.end().forEach((line) -> show(stream, line));
		if (text.startsWith(START)) {
			begin(stream, requestId(text));
		}
		if (this.records || RECORDS.stream().noneMatch(text::startsWith)) {
			show(stream, text);
		}
		if (text.startsWith(REPORT)) {
			end(stream);
		}
	}

	/**
	 * Add what tells of a request, after the lines of the functions that it has called.
	 * @param calls the ids of the calls
	 * @param line prints it; it is told whether a process was called for the first time
	 */
	synchronized void served(List<String> calls, Consumer<Boolean> line) {
		boolean first = this.cold.take(calls);
		Optional<String> stream = calls.stream().map(this.running::get).filter((found) -> found != null).findFirst();
		stream.ifPresentOrElse(
				(found) -> this.ends.computeIfAbsent(found, (name) -> new ArrayList<>()).add(() -> line.accept(first)),
				() -> line.accept(first));
	}

	// such as START RequestId: 4e5c7e4f Version: $LATEST
	private static String requestId(String start) {
		String[] words = start.split(" ");
		return (words.length > 2) ? words[2] : "";
	}

	private void begin(String stream, String requestId) {
		this.running.put(requestId, stream);
		if (this.used.add(stream)) {
			this.cold.add(requestId);
		}
		if (this.shown == null) {
			this.shown = stream;
		}
		else if (!stream.equals(this.shown)) {
			this.waiting.put(stream, new ArrayList<>());
		}
	}

	private void show(String stream, String line) {
		List<Runnable> own = this.waiting.get(stream);
		if (own != null) {
			own.add(() -> this.lines.accept(line));
		}
		else {
			this.lines.accept(line);
		}
	}

	private void end(String stream) {
		this.running.values().removeIf(stream::equals);
		if (stream.equals(this.shown)) {
			finish(stream);
			this.shown = this.waiting.keySet().stream().findFirst().orElse(null);
			if (this.shown != null) {
				showAll(this.shown);
			}
		}
		else {
			showAll(stream);
			finish(stream);
		}
	}

	private void showAll(String stream) {
		List<Runnable> complete = this.waiting.remove(stream);
		if (complete != null) {
			complete.forEach(Runnable::run);
		}
	}

	private void finish(String stream) {
		List<Runnable> last = this.ends.remove(stream);
		if (last != null) {
			last.forEach(Runnable::run);
		}
	}

	/** The calls for which a process was new, until somebody asks. */
	private static final class ColdCalls {

		/** Nobody asks for the calls of schedules. */
		private static final int LIMIT = 100;

		private final List<String> ids = new ArrayList<>();

		private void add(String requestId) {
			this.ids.add(requestId);
			if (this.ids.size() > LIMIT) {
				this.ids.remove(0);
			}
		}

		private boolean take(List<String> calls) {
			return this.ids.removeAll(calls);
		}

	}

}
