package io.chalice.gateway.event;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's clock. What falls due is done on one thread, which what takes long must
 * leave.
 */
public final class SystemPollerClock implements PollerClock, AutoCloseable {

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "poller-clock");
		thread.setDaemon(true);
		return thread;
	}, new ScheduledThreadPoolExecutor.DiscardPolicy());

	/**
	 * Create a clock, which whoever created it closes.
	 */
	public SystemPollerClock() {
		this.timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	@Override
	public Instant now() {
		return Instant.now();
	}

	@Override
	public void schedule(Instant due, Runnable task) {
		long delay = Math.max(0, Duration.between(now(), due).toMillis());
		this.timer.schedule(task, delay, TimeUnit.MILLISECONDS);
	}

	/**
	 * Do nothing more that falls due.
	 */
	@Override
	public void close() {
		this.timer.shutdownNow();
	}

}
