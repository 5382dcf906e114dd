package io.chalice.project.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A program to run: nothing is read from the console and nothing is printed to it.
 *
 * @param command the program and its arguments
 * @param directory where it runs
 * @param environment makes its environment from this process's own
 */
public record ExternalProgram(List<String> command, Path directory, UnaryOperator<Map<String, String>> environment) {

	private static final Duration GRACE = Duration.ofSeconds(5);

	// 128 and the number of SIGINT
	private static final int ENDED_BY_CTRL_C = 130;

	public ExternalProgram {
		command = List.copyOf(command);
	}

	/**
	 * Create a program that has this process's environment.
	 * @param command the program and its arguments
	 * @param directory where it runs
	 */
	public ExternalProgram(List<String> command, Path directory) {
		this(command, directory, UnaryOperator.identity());
	}

	/**
	 * Run the program and wait for its end.
	 * @param timeout how long to wait; it is stopped, with all it started, after that
	 * @return how it ended
	 * @throws UncheckedIOException when it cannot be started
	 * @throws ProgramInterruptedException when this thread is interrupted; the program is
	 * stopped. Also when Ctrl-C, which reaches all programs of a terminal at once, has
	 * ended the program before this process knows of it
	 */
	public ProgramResult run(Duration timeout) {
		long start = System.nanoTime();
		Process process = start();
		StreamReader output = new StreamReader(process.getInputStream());
		StreamReader errors = new StreamReader(process.getErrorStream());
		try {
			process.getOutputStream().close();
			boolean ended = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
			if (!ended) {
				stop(process);
			}
			else if (process.exitValue() == ENDED_BY_CTRL_C) {
				throw new ProgramInterruptedException(this.command.get(0), null);
			}
			return new ProgramResult(ended ? process.exitValue() : -1, output.text(), errors.text(), !ended,
					Duration.ofNanos(System.nanoTime() - start));
		}
		catch (InterruptedException ex) {
			stop(process);
			Thread.currentThread().interrupt();
			throw new ProgramInterruptedException(this.command.get(0), ex);
		}
		catch (IOException ex) {
			stop(process);
			throw new UncheckedIOException("Could not run " + this.command.get(0), ex);
		}
	}

	private Process start() {
		ProcessBuilder builder = new ProcessBuilder(this.command).directory(this.directory.toFile());
		Map<String, String> own = builder.environment();
		Map<String, String> wanted = this.environment.apply(new LinkedHashMap<>(own));
		own.clear();
		own.putAll(wanted);
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not start " + this.command.get(0), ex);
		}
	}

	private static void stop(Process process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	/**
	 * Reads a stream to its end while the program runs, so that it never waits for us.
	 */
	private static final class StreamReader {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final Thread thread;

		StreamReader(InputStream stream) {
			this.thread = new Thread(() -> copy(stream), "program-output");
			this.thread.setDaemon(true);
			this.thread.start();
		}

		private void copy(InputStream stream) {
			byte[] buffer = new byte[8192];
			try (stream) {
				for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
					this.bytes.write(buffer, 0, count);
				}
			}
			catch (IOException ex) {
				// the program was stopped: what it wrote until then is all there is
			}
		}

		String text() throws InterruptedException {
			// a process that outlives the program may keep the stream open
			this.thread.join(GRACE.toMillis());
			return this.bytes.toString(Charset.defaultCharset());
		}

	}

}
