package io.chalice.autoconfigure.describe;

import java.io.IOException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs what a process is for, explains on the error stream what went wrong, and ends the
 * process.
 */
final class ReportedRun {

	/** The exit code of a process that was not called properly. */
	static final int USAGE = 2;

	private ReportedRun() {
	}

	/**
	 * Run it.
	 * @param task what the process is for
	 * @param context the application as far as it got, or {@code null}
	 */
	static void run(Task task, Supplier<@Nullable ConfigurableApplicationContext> context) {
		try {
			task.run();
		}
		catch (NotDescribableException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
		catch (RuntimeException | LinkageError | IOException | ReflectiveOperationException ex) {
			FailureReport.print(ex, context.get());
			System.exit(1);
		}
		// an application may have started threads of its own
		System.exit(0);
	}

	/**
	 * What the process is for.
	 */
	interface Task {

		void run() throws IOException, ReflectiveOperationException;

	}

}
