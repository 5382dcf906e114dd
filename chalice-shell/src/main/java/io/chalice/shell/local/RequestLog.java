package io.chalice.shell.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.lambda.LogEvent;

/**
 * Puts the lines of several processes into an order in which the lines of a request stand
 * together. The lines of one request are shown as they come; those of others that run at
 * the same time wait until they are complete, or until it is their turn.
 */
final class RequestLog {

	private static final String START = "START ";

	private static final String REPORT = "REPORT ";

	private final Consumer<String> lines;

	/** The requests that wait, by log stream. */
	private final Map<String, List<String>> waiting = new LinkedHashMap<>();

	/** The log stream whose lines are shown as they come. */
	private @Nullable String shown;

	/**
	 * Create a log.
	 * @param lines receives the lines in order
	 */
	RequestLog(Consumer<String> lines) {
		this.lines = lines;
	}

	/**
	 * Add a line.
	 * @param event the line
	 */
	synchronized void add(LogEvent event) {
		String stream = event.logStream();
		boolean platform = event.source() == LogEvent.Source.PLATFORM;
		if (platform && event.text().startsWith(START)) {
			if (this.shown == null) {
				this.shown = stream;
			}
			else if (!stream.equals(this.shown)) {
				this.waiting.put(stream, new ArrayList<>());
			}
		}
		List<String> own = this.waiting.get(stream);
		if (own != null) {
			own.add(event.text());
		}
		else {
			this.lines.accept(event.text());
		}
		if (platform && event.text().startsWith(REPORT)) {
			end(stream);
		}
	}

	private void end(String stream) {
		if (stream.equals(this.shown)) {
			this.shown = this.waiting.keySet().stream().findFirst().orElse(null);
			if (this.shown != null) {
				show(this.shown);
			}
		}
		else {
			show(stream);
		}
	}

	private void show(String stream) {
		List<String> complete = this.waiting.remove(stream);
		if (complete != null) {
			complete.forEach(this.lines);
		}
	}

}
