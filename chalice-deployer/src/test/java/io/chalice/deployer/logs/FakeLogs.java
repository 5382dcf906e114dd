package io.chalice.deployer.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
 * written, pages can overlap and be in any order, and any call can fail. A page goes on
 * after the last event of the one before, whatever has come to light before it.
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

	/** How many events of a page are in the next one, too. */
	int repeated;

	/** How wrong the clock of this machine is. */
	Duration ahead = Duration.ZERO;

	/** In which order the pages are. */
	Comparator<LoggedEvent> order = Comparator.comparing(LoggedEvent::time).thenComparing(LoggedEvent::id);

	/** Is done before each page but the first. */
	Runnable turning = () -> {
	};

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

	void delete(LogSource source) {
		this.groups.remove(source.group());
	}

	void write(LogSource source, String stream, Duration after, String message) {
		write(source, stream, after, Duration.ZERO, message);
	}

	void write(LogSource source, String stream, Duration after, Duration late, String message) {
		write(source, new LoggedEvent("id%05d".formatted(++this.ids), stream, START.plus(after), message), late);
	}

	void write(LogSource source, LoggedEvent event, Duration late) {
		this.groups.getOrDefault(source.group(), List.of()).add(new ShownEvent(event.time().plus(late), event));
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
		if (token != null) {
			this.turning.run();
		}
		if (!this.failures.isEmpty()) {
			throw new TransientException("logs:FilterLogEvents", this.failures.remove(0), "Rate exceeded");
		}
		List<ShownEvent> events = this.groups.get(window.group());
		if (events == null) {
			throw new NotFoundException("logs:FilterLogEvents", "The specified log group does not exist.");
		}
		Instant until = window.until();
		Instant from = window.from().truncatedTo(ChronoUnit.MILLIS);
		List<LoggedEvent> found = events.stream()
			.filter((shown) -> !shown.since().isAfter(this.now))
			.map(ShownEvent::event)
			.filter((event) -> !event.time().isBefore(from))
			.filter((event) -> until == null || !event.time().isAfter(until))
			.filter((event) -> event.message().contains(window.filter()))
			.sorted(this.order)
			.toList();
		int next = found.stream().map(LoggedEvent::id).toList().indexOf(token) + 1;
		int start = Math.max(0, next - this.repeated);
		int end = Math.min(next + this.pageSize, found.size());
		// as the client has them
		List<LoggedEvent> page = found.subList(start, end)
			.stream()
			.sorted(Comparator.comparing(LoggedEvent::time))
			.toList();
		return new LogPage(page, (end < found.size()) ? found.get(end - 1).id() : null);
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
		return this.now.plus(this.ahead);
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
