package io.chalice.shell.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a command is doing. Each task that takes longer than half a second leaves a line
 * with its duration. Used by several threads.
 */
public final class ProgressBoard {

	private static final Duration NOTICED = Duration.ofMillis(500);

	private final LongSupplier clock;

	private final Consumer<String> lines;

	private final Runnable begun;

	private final List<ConsoleTask> running = new ArrayList<>();

	/**
	 * Create a board.
	 * @param clock tells the time, in nanoseconds
	 * @param lines prints what tasks leave
	 * @param begun is called when a task begins
	 */
	ProgressBoard(LongSupplier clock, Consumer<String> lines, Runnable begun) {
		this.clock = clock;
		this.lines = lines;
		this.begun = begun;
	}

	/**
	 * Begin a task.
	 * @param title what is done, such as {@code Building shop}
	 * @return the task, to be ended
	 */
	public ConsoleTask begin(String title) {
		ConsoleTask task = new ConsoleTask(this, title, this.clock.getAsLong());
		synchronized (this) {
			this.running.add(task);
		}
		this.begun.run();
		return task;
	}

	/**
	 * Do something as a task.
	 * @param <T> what comes of it
	 * @param title what is done
	 * @param action does it
	 * @return what comes of it
	 */
	public <T> T during(String title, Supplier<T> action) {
		ConsoleTask task = begin(title);
		try {
			T result = action.get();
			task.close();
			return result;
		}
		finally {
			// the error tells, if it did not come so far
			task.drop();
		}
	}

	/**
	 * End a task.
	 * @param task the task
	 * @param always whether it leaves a line even if it was quick
	 */
	void end(ConsoleTask task, boolean always) {
		if (!drop(task)) {
			return;
		}
		Duration duration = since(task);
		boolean noticed = duration.compareTo(NOTICED) >= 0;
		if (noticed || always) {
			this.lines.accept(task.title() + (noticed ? " (%s)".formatted(exact(duration)) : ""));
		}
	}

	/**
	 * Forget a task.
	 * @param task the task
	 * @return whether it was running
	 */
	synchronized boolean drop(ConsoleTask task) {
		return this.running.remove(task);
	}

	private Duration since(ConsoleTask task) {
		return Duration.ofNanos(this.clock.getAsLong() - task.start());
	}

	/**
	 * Return whether nothing is done.
	 * @return {@code true} when no task runs
	 */
	synchronized boolean isIdle() {
		return this.running.isEmpty();
	}

	/**
	 * Return what is worth being told now.
	 * @return the task that takes longest, for how long, what it waits for, and how many
	 * others there are; empty when all have just begun
	 */
	synchronized String text() {
		List<ConsoleTask> noticed = this.running.stream()
			.filter((task) -> since(task).compareTo(NOTICED) >= 0)
			.toList();
		if (noticed.isEmpty()) {
			return "";
		}
		ConsoleTask first = noticed.stream()
			.filter((task) -> !task.detail().isEmpty())
			.findFirst()
			.orElseGet(() -> noticed.get(0));
		String others = (noticed.size() > 1) ? ", and %d more".formatted(noticed.size() - 1) : "";
		String detail = first.detail().isEmpty() ? "" : ": " + first.detail();
		return "%s, %s%s%s".formatted(first.title(), rounded(since(first)), others, detail);
	}

	private static String rounded(Duration duration) {
		return (duration.toMinutes() > 0) ? minutes(duration) : duration.toSeconds() + " s";
	}

	private static String exact(Duration duration) {
		return (duration.toMinutes() > 0) ? minutes(duration)
				: String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
	}

	private static String minutes(Duration duration) {
		return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
	}

}
