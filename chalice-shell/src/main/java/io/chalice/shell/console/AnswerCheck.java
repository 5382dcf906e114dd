package io.chalice.shell.console;

import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with an answer.
 */
@FunctionalInterface
public interface AnswerCheck {

	/**
	 * Check an answer.
	 * @param answer the answer
	 * @return what is wrong with it, or {@code null} when nothing is
	 */
	@Nullable String problem(String answer);

}
