package io.chalice.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells each warning once, however often the application is reloaded.
 */
final class WarningLog {

	private final LocalListener listener;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	WarningLog(LocalListener listener) {
		this.listener = listener;
	}

	void warn(String message) {
		if (this.told.add(message)) {
			this.listener.warning(message);
		}
	}

}
