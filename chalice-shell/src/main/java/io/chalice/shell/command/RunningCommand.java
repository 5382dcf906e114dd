package io.chalice.shell.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * A command while it runs. It is ended by an interruption of its thread, and this process
 * ends only when the command has had the time to tidy up.
 */
final class RunningCommand {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Thread thread = Thread.currentThread();

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean interrupted;

	/**
	 * Run a command in this thread.
	 * @param command runs it
	 * @return its exit code
	 */
	int run(IntSupplier command) {
		// the JVM's own answer to Ctrl-C, a terminal that is closed and kill
		Thread hook = new Thread(this::interruptAndWait, "chalice-command-end");
		try {
			Runtime.getRuntime().addShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			return FailureAnalyzers.INTERRUPTED;
		}
		try {
			return command.getAsInt();
		}
		finally {
			this.ended.countDown();
			forget(hook);
		}
	}

	private static void forget(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			// this JVM is on its way out, and the hook has nothing to wait for
			return;
		}
	}

	/**
	 * End the command.
	 */
	void interrupt() {
		this.interrupted = true;
		this.thread.interrupt();
	}

	/**
	 * Return whether the command was told to end.
	 * @return {@code true} after {@link #interrupt()}
	 */
	boolean isInterrupted() {
		return this.interrupted;
	}

	private void interruptAndWait() {
		interrupt();
		try {
			// a command that does not end is left as it is
			this.ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
