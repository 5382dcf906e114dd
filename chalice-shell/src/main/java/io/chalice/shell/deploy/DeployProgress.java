package io.chalice.shell.deploy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.plan.Step;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTask;

/**
 * Tells what is being done: each step that makes or changes something, and what takes
 * long.
 */
final class DeployProgress implements ExecutionProgress, UploadListener {

	private static final Duration LONG = Duration.ofSeconds(5);

	private static final double MEGABYTE = 1024 * 1024;

	private static final int BAR = 20;

	private final Console console;

	private final Map<Step, ConsoleTask> running = new HashMap<>();

	private final Map<Step, Duration> waited = new HashMap<>();

	private final Set<Step> patient = new HashSet<>();

	private final Set<String> warnings = new HashSet<>();

	private @Nullable ConsoleTask upload;

	private long uploaded;

	DeployProgress(Console console) {
		this.console = console;
	}

	@Override
	public void started(Step step) {
		this.running.put(step, this.console.progress().begin(step.title()));
	}

	@Override
	public void finished(Step step) {
		ConsoleTask task = this.running.remove(step);
		if (task == null) {
			return;
		}
		if (step.isMinor()) {
			task.close();
		}
		else {
			task.done();
		}
	}

	/**
	 * Tell which steps were begun and did not come to their end.
	 */
	synchronized void stopped() {
		this.running.values().forEach(ConsoleTask::done);
		this.running.clear();
		endUpload();
	}

	@Override
	public void waiting(Step step, TransientException reason, Duration delay) {
		ConsoleTask task = this.running.get(step);
		if (task != null) {
			task.detail(String.valueOf(reason.getMessage()));
		}
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
		if (this.upload == null) {
			this.upload = this.console.progress().begin("Uploading %.1f MB".formatted(total / MEGABYTE));
		}
		this.upload.detail(bar(sent, total));
		if (sent == total) {
			this.uploaded += total;
			endUpload();
		}
	}

	private void endUpload() {
		if (this.upload != null) {
			this.upload.close();
			this.upload = null;
		}
	}

	/**
	 * Draw how far an upload is.
	 * @param sent the bytes that were sent
	 * @param total all bytes
	 * @return such as {@code [#####               ] 3.0 of 12.0 MB}
	 */
	static String bar(long sent, long total) {
		int full = (total > 0) ? (int) (sent * BAR / total) : BAR;
		return "[%s%s] %.1f of %.1f MB".formatted("#".repeat(full), " ".repeat(BAR - full), sent / MEGABYTE,
				total / MEGABYTE);
	}

}
