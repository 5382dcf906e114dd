package io.chalice.shell.command;

/**
 * The user ended a command that would have gone on.
 */
public final class CommandInterruptedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an interruption.
	 * @param message what has ended, and what is left to do if something is
	 * @param cause what it was found by
	 */
	public CommandInterruptedException(String message, Throwable cause) {
		super(message, cause);
	}

}
