package io.chalice.deployer.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LogPage;
import io.chalice.deployer.cloud.LogWindow;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.TransientException;

/**
 * Log groups and a time that tests move. Events can be shown later than they were
 * written, and any call can fail.
 */
final class FakeLogs extends Clock implements LogEventService, RetryBackoff.Sleeper, ReadingListener {

	static final Instant START = Instant.parse("2026-11-29T12:00:00Z");

	static final LogSource SHOP = new LogSource("api_handler", "/aws/lambda/shop-dev");

	static final LogSource ORDER = new LogSource("order", "/aws/lambda/shop-dev-order");

	final List<String> told = new ArrayList<>();

	final List<LogWindow> windows = new ArrayList<>();

	private final Map<String, List<ShownEvent>> groups = new TreeMap<>();

	private final List<TransientException.Cause> failures = new ArrayList<>();

	private final Map<Instant, Runnable> plans = new TreeMap<>();

	int pageSize = 1000;

	private Instant now = START;

	private int ids;

	FakeLogs(LogSource... sources) {
		for (LogSource source : sources) {
			create(source);
		}
	}

	void create(LogSource source) {
		this.groups.put(source.group(), new ArrayList<>());
	}

	void write(LogSource source, String stream, Duration after, String message) {
		write(source, stream, after, Duration.ZERO, message);
	}

	void write(LogSource source, String stream, Duration after, Duration late, String message) {
		Instant time = START.plus(after);
		this.groups.getOrDefault(source.group(), List.of())
			.add(new ShownEvent(time.plus(late),
					new LoggedEvent("id%05d".formatted(++this.ids), stream, time, message)));
	}

	/**
	 * Let the next calls fail.
	 */
	void fail(TransientException.Cause... causes) {
		this.failures.addAll(List.of(causes));
	}

	/**
	 * Do something when it is time.
	 */
	void at(Duration after, Runnable action) {
		this.plans.put(START.plus(after), action);
	}

	@Override
	public LogPage read(LogWindow window, @Nullable String token) {
		this.windows.add(window);
		if (!this.failures.isEmpty()) {
			throw new TransientException("logs:FilterLogEvents", this.failures.remove(0), "Rate exceeded");
		}
		List<ShownEvent> events = this.groups.get(window.group());
		if (events == null) {
			throw new NotFoundException("logs:FilterLogEvents", "The specified log group does not exist.");
		}
		Instant until = window.until();
		List<LoggedEvent> found = events.stream()
			.filter((shown) -> !shown.since().isAfter(this.now))
			.map(ShownEvent::event)
			.filter((event) -> !event.time().isBefore(window.from()))
			.filter((event) -> until == null || !event.time().isAfter(until))
			.filter((event) -> event.message().contains(window.filter()))
			.sorted(Comparator.comparing(LoggedEvent::time))
			.toList();
		int start = (token != null) ? Integer.parseInt(token) : 0;
		int end = Math.min(start + this.pageSize, found.size());
		return new LogPage(found.subList(start, end), (end < found.size()) ? Integer.toString(end) : null);
	}

	@Override
	public void sleep(Duration delay) {
		Instant wanted = this.now.plus(delay);
		for (Instant time : List.copyOf(this.plans.keySet())) {
			if (!time.isAfter(wanted)) {
				Runnable action = this.plans.remove(time);
				if (action != null) {
					action.run();
				}
			}
		}
		this.now = wanted;
	}

	LogReader reader() {
		return new LogReader(this, this, this, this);
	}

	@Override
	public void missing(LogSource source) {
		this.told.add("missing " + source.name());
	}

	@Override
	public void interrupted(TransientException reason) {
		this.told.add("interrupted: " + reason.getMessage());
	}

	@Override
	public void resumed() {
		this.told.add("resumed");
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	private record ShownEvent(Instant since, LoggedEvent event) {

	}

}
