package io.chalice.shell.command;

import org.jspecify.annotations.Nullable;

/**
 * A command could not do what it is for.
 */
public final class CommandFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a failure.
	 * @param message what is wrong, where, and what to do about it
	 */
	public CommandFailedException(String message) {
		this(message, null);
	}

	/**
	 * Create a failure.
	 * @param message what is wrong, where, and what to do about it
	 * @param cause what it was found by, or {@code null}
	 */
	public CommandFailedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
