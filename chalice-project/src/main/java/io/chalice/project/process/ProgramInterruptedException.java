package io.chalice.project.process;

/**
 * Waiting for a program was interrupted.
 */
public final class ProgramInterruptedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the error.
	 * @param program what was waited for
	 * @param cause the interruption
	 */
	public ProgramInterruptedException(String program, InterruptedException cause) {
		super("Interrupted while waiting for " + program, cause);
	}

}
