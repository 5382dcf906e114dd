package io.chalice.shell.deploy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.plan.Step;
import io.chalice.shell.console.Console;

/**
 * Tells what is being done: each step that makes or changes something, and what takes
 * long.
 */
final class DeployProgress implements ExecutionProgress, UploadListener {

	private static final Duration LONG = Duration.ofSeconds(5);

	private static final double MEGABYTE = 1024 * 1024;

	private final Console console;

	private final Map<Step, Duration> waited = new HashMap<>();

	private final Set<Step> patient = new HashSet<>();

	private final Set<String> warnings = new HashSet<>();

	private long told;

	private long uploaded;

	DeployProgress(Console console) {
		this.console = console;
	}

	@Override
	public void started(Step step) {
		if (!step.isMinor()) {
			this.console.message(step.title());
		}
	}

	@Override
	public void waiting(Step step, TransientException reason, Duration delay) {
		Duration total = this.waited.merge(step, delay, Duration::plus);
		boolean unanswered = reason.reason() == TransientException.Cause.UNAVAILABLE;
		if ((unanswered || total.compareTo(LONG) > 0) && this.patient.add(step)) {
			this.console.message(unanswered ? reason.getMessage() + ". Trying again"
					: "%s takes a while (%s)".formatted(step.title(), reason.getMessage()));
		}
	}

	@Override
	public void warned(String warning) {
		if (this.warnings.add(warning)) {
			this.console.warn(warning);
		}
	}

	/**
	 * Return what was uploaded so far.
	 * @return the bytes of the large requests that were sent
	 */
	synchronized long uploaded() {
		return this.uploaded;
	}

	@Override
	public synchronized void sent(long sent, long total) {
		if (sent == total) {
			this.uploaded += total;
		}
		long now = System.nanoTime();
		if (this.told == 0) {
			this.told = now;
		}
		else if (now - this.told > LONG.toNanos() && sent < total) {
			this.told = now;
			this.console.message("Uploading: %.1f of %.1f MB".formatted(sent / MEGABYTE, total / MEGABYTE));
		}
	}

}
