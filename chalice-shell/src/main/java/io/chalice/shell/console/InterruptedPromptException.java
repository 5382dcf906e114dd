package io.chalice.shell.console;

import org.jspecify.annotations.Nullable;

/**
 * The user gave up answering.
 */
public final class InterruptedPromptException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an interruption.
	 * @param cause what it was found by, or {@code null}
	 */
	public InterruptedPromptException(@Nullable Throwable cause) {
		super("Interrupted", cause);
	}

}
