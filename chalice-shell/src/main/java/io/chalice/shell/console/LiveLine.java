package io.chalice.shell.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A last line of the terminal that changes while something is done. What else is printed
 * goes above it.
 */
final class LiveLine {

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final String ERASE = "\r\u001b[K";

	private final Console.Output output;

	private final Supplier<String> text;

	private final Supplier<Boolean> idle;

	private @Nullable Thread thread;

	private boolean drawn;

	private boolean paused;

	/**
	 * Create a line that is not drawn yet.
	 * @param output where it is drawn
	 * @param text what it says now
	 * @param idle whether there is nothing to say any more
	 */
	LiveLine(Console.Output output, Supplier<String> text, Supplier<Boolean> idle) {
		this.output = output;
		this.text = text;
		this.idle = idle;
	}

	/**
	 * Draw the line, from now until there is nothing to say. Without a terminal, nothing
	 * is drawn.
	 */
	synchronized void begin() {
		this.paused = false;
		if (this.thread == null && this.output.layout().terminal().getAsInt() > 0) {
			Thread started = new Thread(this::run, "chalice-progress");
			started.setDaemon(true);
			started.start();
			this.thread = started;
		}
	}

	private void run() {
		try {
			while (drawOrEnd()) {
				TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized boolean drawOrEnd() {
		if (this.idle.get()) {
			erase();
			this.thread = null;
			return false;
		}
		if (!this.paused) {
			draw();
		}
		return true;
	}

	/**
	 * Draw the line as it is now.
	 */
	synchronized void draw() {
		String now = this.text.get();
		if (now.isEmpty()) {
			erase();
			return;
		}
		int room = Math.max(1, this.output.layout().columns() - 1);
		this.drawn = true;
		write(ERASE + ((now.length() > room) ? now.substring(0, room - 1) + "…" : now));
	}

	private void erase() {
		if (this.drawn) {
			this.drawn = false;
			write(ERASE);
		}
	}

	private void write(String sequence) {
		PrintWriter writer = this.output.writer();
		writer.print(sequence);
		writer.flush();
	}

	/**
	 * Print something else.
	 * @param printing prints it
	 */
	synchronized void above(Runnable printing) {
		erase();
		printing.run();
	}

	/**
	 * Leave the terminal to somebody else, until the next task begins.
	 */
	synchronized void pause() {
		erase();
		this.paused = true;
	}

}
