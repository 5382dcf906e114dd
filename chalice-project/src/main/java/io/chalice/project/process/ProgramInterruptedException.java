package io.chalice.project.process;

import org.jspecify.annotations.Nullable;

/**
 * Waiting for a program was interrupted, or Ctrl-C has ended the program.
 */
public final class ProgramInterruptedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param program what was waited for
	 * @param cause the interruption, or {@code null} when the program has ended at Ctrl-C
	 */
	public ProgramInterruptedException(String program, @Nullable InterruptedException cause) {
		super("Interrupted while waiting for " + program, cause);
	}

}
