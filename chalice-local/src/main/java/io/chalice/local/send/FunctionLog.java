package io.chalice.local.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogEvent.Source;

/**
 * What the functions write to their logs. It is passed on, and kept for whoever records
 * it.
 */
public final class FunctionLog {

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final BiConsumer<String, LogEvent> next;

	private final List<Recording> recordings = new CopyOnWriteArrayList<>();

	/**
	 * Create a log.
	 * @param next is told of every line, with the function's name
	 */
	public FunctionLog(BiConsumer<String, LogEvent> next) {
		this.next = next;
	}

	/**
	 * Add a line.
	 * @param function the function's name
	 * @param event the line
	 */
	public void add(String function, LogEvent event) {
		this.next.accept(function, event);
		this.recordings.forEach((recording) -> recording.add(function, event));
	}

	/**
	 * Record what a function writes from now on.
	 * @param function the function's name
	 * @return the recording, to be closed
	 */
	Recording record(String function) {
		Recording recording = new Recording(function);
		this.recordings.add(recording);
		return recording;
	}

	/**
	 * What a function has written while it handled an event.
	 */
	final class Recording implements AutoCloseable {

		private final String function;

		private final List<String> lines = new ArrayList<>();

		private final CountDownLatch report = new CountDownLatch(1);

		private Recording(String function) {
			this.function = function;
		}

		private synchronized void add(String function, LogEvent event) {
			if (!function.equals(this.function)) {
				return;
			}
			if (event.source() == Source.FUNCTION) {
				this.lines.add(event.text());
			}
			else if (event.text().startsWith("REPORT ")) {
				this.report.countDown();
			}
		}

		/**
		 * Return the lines of a function that has answered: its process may still be
		 * writing, but Lambda's report comes last.
		 * @return the function's own lines
		 * @throws InterruptedException if the thread is interrupted
		 */
		List<String> lines() throws InterruptedException {
			this.report.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			synchronized (this) {
				return List.copyOf(this.lines);
			}
		}

		@Override
		public void close() {
			FunctionLog.this.recordings.remove(this);
		}

	}

}
