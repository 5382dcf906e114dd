package io.chalice.shell.command;

/**
 * What was typed makes no sense.
 */
public final class UsageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a mistake.
	 * @param message what is wrong and what to type instead
	 */
	public UsageException(String message) {
		super(message);
	}

}
