package io.chalice.deployer.verify;

import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogListener;

/**
 * What a function has logged for one call.
 */
final class CallLog implements LogListener {

	private static final String REPORT = "REPORT ";

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final StringJoiner lines = new StringJoiner("\n");

	private final CountDownLatch report = new CountDownLatch(1);

	@Override
	public void log(LogEvent event) {
		synchronized (this.lines) {
			this.lines.add(event.text());
		}
		if (event.source() == LogEvent.Source.PLATFORM && event.text().startsWith(REPORT)) {
			this.report.countDown();
		}
	}

	/**
	 * Return the log of a call that was answered. The function writes the stack trace of
	 * an exception after its answer, and Lambda's report comes last.
	 * @return the lines
	 * @throws InterruptedException if the thread is interrupted
	 */
	String text() throws InterruptedException {
		this.report.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		synchronized (this.lines) {
			return this.lines.toString();
		}
	}

}
