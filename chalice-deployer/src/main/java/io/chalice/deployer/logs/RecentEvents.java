package io.chalice.deployer.logs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import io.chalice.deployer.cloud.LoggedEvent;

/**
 * Hands on each event once, where a page repeats the end of the one before. Only the last
 * events are remembered, since there may be millions.
 */
final class RecentEvents implements BiConsumer<LogSource, LoggedEvent> {

	/** Two pages. */
	static final int REMEMBERED = 20_000;

	private final Map<EventKey, Boolean> recent = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<EventKey, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	};

	private final BiConsumer<LogSource, LoggedEvent> events;

	/**
	 * Create a memory.
	 * @param events receives each event once
	 */
	RecentEvents(BiConsumer<LogSource, LoggedEvent> events) {
		this.events = events;
	}

	@Override
	public void accept(LogSource source, LoggedEvent event) {
		if (this.recent.put(EventKey.of(source, event), true) == null) {
			this.events.accept(source, event);
		}
	}

}
