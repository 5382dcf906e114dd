package io.chalice.project.process;

import java.io.Serial;

/**
 * What a program wrote before it failed, as the cause of what is said of the failure:
 * nobody reads it who does not ask for causes.
 */
public final class ProgramOutputException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Create a new {@code ProgramOutputException}.
	 * @param output what the program wrote
	 */
	public ProgramOutputException(String output) {
		super("the program wrote\n" + output.stripTrailing(), null, false, false);
	}

}
