package io.chalice.deployer.logs;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.LogEventService;
import io.chalice.deployer.cloud.RetryBackoff;

/**
 * Reads the logs of several sources as one.
 */
public final class LogReader {

	private static final int ATTEMPTS = 8;

	private final LogEventService service;

	private final ReadingListener listener;

	private final Clock clock;

	private final RetryBackoff.Sleeper sleeper;

	private final RetryBackoff backoff;

	LogReader(LogEventService service, ReadingListener listener, Clock clock, RetryBackoff.Sleeper sleeper) {
		this.service = service;
		this.listener = listener;
		this.clock = clock;
		this.sleeper = sleeper;
		this.backoff = new RetryBackoff(new Random(), sleeper);
	}

	/**
	 * Create a reader.
	 * @param service reads log groups
	 * @param listener is told how it goes
	 * @return the reader, which waits by letting its thread sleep
	 */
	public static LogReader of(LogEventService service, ReadingListener listener) {
		return new LogReader(service, listener, Clock.systemUTC(), RetryBackoff.Sleeper.ofThread());
	}

	/**
	 * Read what there is.
	 * @param selection which events
	 * @param entries receives what was said, in the order in which it was
	 * @throws io.chalice.deployer.cloud.CloudException when AWS refuses, or does not
	 * answer for long
	 */
	public void read(LogSelection selection, Consumer<LogEntry> entries) {
		LogEventService patient = new PatientLogEvents(this.service, this.backoff, this.listener, ATTEMPTS);
		List<LogCursor> cursors = selection.sources()
			.stream()
			.map((source) -> LogCursor.open(patient, source, selection.window(source)))
			.toList();
		LogAssembly assembly = new LogAssembly(entries);
		LogCursor.merge(cursors, new RecentEvents(assembly::add));
		assembly.end();
		cursors.stream().filter(LogCursor::isGone).map(LogCursor::source).forEach(this.listener::missing);
	}

	/**
	 * Read what there is and what comes. However long AWS does not answer, it goes on
	 * where it stopped.
	 * @param selection which events; there is no latest
	 * @param entries receives what was said, in the order in which it became known
	 * @param wanted whether it goes on, asked after each look, with the entries that were
	 * read and are held back since more may belong to them
	 * @throws io.chalice.deployer.cloud.CloudException when AWS refuses
	 * @throws io.chalice.deployer.cloud.InterruptedDeployException when the thread is
	 * interrupted while it waits
	 */
	public void follow(LogSelection selection, Consumer<LogEntry> entries, Predicate<List<LogEntry>> wanted) {
		LogEventService patient = new PatientLogEvents(this.service, this.backoff, this.listener, Integer.MAX_VALUE);
		FollowedLogs followed = new FollowedLogs(patient, this.listener, selection);
		LogAssembly assembly = new LogAssembly(entries);
		try {
			look(followed, assembly);
			while (wanted.test(assembly.held())) {
				this.sleeper.sleep(followed.interval());
				look(followed, assembly);
			}
		}
		catch (CloudException | InterruptedDeployException ex) {
			// what is held back was read, too
			assembly.end();
			throw ex;
		}
		assembly.end();
	}

	private void look(FollowedLogs followed, LogAssembly assembly) {
		followed.look(assembly::add, this.clock.instant());
		assembly.pause(this.clock.instant());
	}

}
