package io.chalice.local.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogListener;

/**
 * A function's log while it is measured: Lambda's own reports, and the end of what the
 * function writes, for the case that it fails. Safe for use by several threads.
 */
final class TrialLog implements LogListener {

	private static final Pattern REPORT = Pattern
		.compile("REPORT .*?\tDuration: ([\\d.]+) ms.*?(?:\tMax Memory Used: (\\d+) MB.*)?");

	private static final int KEPT = 60;

	private final Deque<String> lines = new ArrayDeque<>();

	private final List<Double> durations = new ArrayList<>();

	private long megabytes;

	@Override
	public synchronized void log(LogEvent event) {
		if (event.source() == LogEvent.Source.FUNCTION) {
			this.lines.add(event.text());
			if (this.lines.size() > KEPT) {
				this.lines.remove();
			}
			return;
		}
		Matcher report = REPORT.matcher(event.text());
		if (report.matches()) {
			this.durations.add(Double.valueOf(report.group(1)));
			String memory = report.group(2);
			this.megabytes = (memory != null) ? Long.parseLong(memory) : this.megabytes;
		}
	}

	synchronized void forgetDurations() {
		this.durations.clear();
	}

	/**
	 * Return how long Lambda would say that the function has worked on each event. The
	 * last event's report comes only when the function asks for another.
	 * @return milliseconds, in order
	 */
	synchronized List<Double> durations() {
		return List.copyOf(this.durations);
	}

	synchronized long megabytes() {
		return this.megabytes;
	}

	synchronized String text() {
		return String.join("\n", this.lines);
	}

}
