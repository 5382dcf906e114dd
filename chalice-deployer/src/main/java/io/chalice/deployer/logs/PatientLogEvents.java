package io.chalice.deployer.logs;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.LogPage;
import io.chalice.deployer.cloud.LogWindow;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.TransientException;

/**
 * Asks for a page again when it was not answered. A page is the same whenever it is asked
 * for, so that nothing is missed and nothing comes twice.
 */
final class PatientLogEvents implements LogEventService {

	/** The first failures are nobody's business. */
	private static final int QUIETLY = 2;

	private final LogEventService service;

	private final RetryBackoff backoff;

	private final ReadingListener listener;

	private final int attempts;

	/**
	 * Create a patient service.
	 * @param service the service
	 * @param backoff how long to wait before a page is asked for again
	 * @param listener is told of longer interruptions
	 * @param attempts how often a page is asked for
	 */
	PatientLogEvents(LogEventService service, RetryBackoff backoff, ReadingListener listener, int attempts) {
		this.service = service;
		this.backoff = backoff;
		this.listener = listener;
		this.attempts = attempts;
	}

	@Override
	public LogPage read(LogWindow window, @Nullable String token) {
		for (int attempt = 1;; attempt++) {
			try {
				LogPage page = this.service.read(window, token);
				if (attempt > QUIETLY) {
					this.listener.resumed();
				}
				return page;
			}
			catch (TransientException ex) {
				if (attempt >= this.attempts) {
					throw ex;
				}
				if (attempt == QUIETLY) {
					this.listener.interrupted(ex);
				}
				this.backoff.sleep(this.backoff.delay(ex.reason(), attempt));
			}
		}
	}

}
