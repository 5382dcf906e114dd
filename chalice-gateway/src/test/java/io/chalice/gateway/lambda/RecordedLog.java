package io.chalice.gateway.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.chalice.gateway.lambda.LogEvent.Source;

/**
 * Keeps a function's log.
 */
final class RecordedLog implements LogListener {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final List<LogEvent> events = new ArrayList<>();

	@Override
	public synchronized void log(LogEvent event) {
		this.events.add(event);
		notifyAll();
	}

	synchronized List<LogEvent> events() {
		return List.copyOf(this.events);
	}

	List<String> lines() {
		return events().stream().map(LogEvent::text).toList();
	}

	List<String> lines(Source source) {
		return events().stream().filter((event) -> event.source() == source).map(LogEvent::text).toList();
	}

	/**
	 * Waits until there is a line that starts with some text.
	 * @return the line
	 */
	synchronized String await(String start) throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		Predicate<String> wanted = (line) -> line.startsWith(start);
		while (lines().stream().noneMatch(wanted)) {
			long remaining = Duration.between(Instant.now(), end).toMillis();
			if (remaining <= 0) {
				throw new AssertionError("No line starts with '" + start + "' in " + lines());
			}
			wait(remaining);
		}
		return lines().stream().filter(wanted).findFirst().orElseThrow();
	}

}
