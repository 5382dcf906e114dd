package io.chalice.project.process;

import java.time.Duration;

/**
 * How a program ended.
 *
 * @param exitCode what it returned; without meaning when it was stopped
 * @param output what it wrote to its output
 * @param errors what it wrote to its error stream
 * @param timedOut whether it took too long and was stopped
 * @param duration how long it ran
 */
public record ProgramResult(int exitCode, String output, String errors, boolean timedOut, Duration duration) {

	/**
	 * Return whether the program did what it was for.
	 * @return {@code true} when it returned 0 in time
	 */
	public boolean successful() {
		return !this.timedOut && this.exitCode == 0;
	}

}
