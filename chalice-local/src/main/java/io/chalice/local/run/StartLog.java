package io.chalice.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogListener;

/**
 * Holds back what an application writes while it starts, until it is known whether
 * anybody needs it: an application that does not start says why in a few lines, in a
 * file, and in many more in its log.
 */
final class StartLog implements LogListener {

	private final LogListener log;

	private final List<LogEvent> held = new ArrayList<>();

	private boolean open;

	private boolean discarded;

	StartLog(LogListener log) {
		this.log = log;
	}

	@Override
	public synchronized void log(LogEvent event) {
		if (this.open) {
			this.log.log(event);
		}
		else {
			this.held.add(event);
		}
	}

	/**
	 * Show what was held back, and everything that comes from now on.
	 */
	synchronized void open() {
		if (!this.discarded && !this.open) {
			this.open = true;
			this.held.forEach(this.log::log);
			this.held.clear();
		}
	}

	/**
	 * Show nothing of what was held back, nor of what comes from now on.
	 * @return what was held back
	 */
	synchronized String discard() {
		this.discarded = true;
		this.open = false;
		return this.held.stream().map(LogEvent::text).collect(Collectors.joining("\n"));
	}

}
