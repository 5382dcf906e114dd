package io.chalice.shell.console;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Asks the user.
 */
public interface Prompts {

	/**
	 * Return whether there is somebody to ask.
	 * @return {@code false} without a terminal
	 */
	boolean available();

	/**
	 * Ask for a text.
	 * @param question what to ask
	 * @param proposal what is taken when nothing is typed
	 * @param check tells what is wrong with an answer; asked again until it is satisfied
	 * @return the answer
	 * @throws InterruptedPromptException when the user gives up
	 */
	String text(String question, String proposal, AnswerCheck check);

	/**
	 * Ask for one of several.
	 * @param question what to ask
	 * @param choices the choices
	 * @param proposal the value of the choice that is taken when nothing is chosen
	 * @return the chosen value
	 * @throws InterruptedPromptException when the user gives up
	 */
	String one(String question, List<PromptChoice> choices, String proposal);

	/**
	 * Ask for any of several.
	 * @param question what to ask
	 * @param choices the choices
	 * @return the chosen values, which may be none
	 * @throws InterruptedPromptException when the user gives up
	 */
	List<String> many(String question, List<PromptChoice> choices);

	/**
	 * Ask for a yes or a no.
	 * @param question what to ask
	 * @param proposal what is taken when nothing is typed
	 * @return the answer
	 * @throws InterruptedPromptException when the user gives up
	 */
	boolean confirm(String question, boolean proposal);

	/**
	 * Ask a question whose answer is typed, as in {@code Would you like to continue?
	 * [Y/n]:}, until the answer is yes or no.
	 * @param question the question
	 * @param proposal the answer that is taken when none is typed
	 * @return the answer
	 * @throws InterruptedPromptException on Ctrl-C
	 */
	boolean agree(String question, boolean proposal);

	/**
	 * Return how many lines can be read before something scrolls away.
	 * @return the lines, as many as wanted when nobody pages
	 */
	int rows();

	/**
	 * Wait until the user has read what is shown.
	 * @return whether to go on
	 */
	boolean more();

	/**
	 * Read the keys that are pressed from now on, without waiting for Enter.
	 * @param listener is told the character of each key, by another thread
	 * @return what ends it; without a terminal it never begins
	 */
	KeyReading keys(IntConsumer listener);

	/**
	 * Create prompts that have nobody to ask.
	 * @return the prompts
	 */
	static Prompts none() {
		return new NoPrompts();
	}

}
