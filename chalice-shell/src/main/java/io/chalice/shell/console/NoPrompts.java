package io.chalice.shell.console;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Nobody to ask: commands look before they ask.
 */
final class NoPrompts implements Prompts {

	@Override
	public boolean available() {
		return false;
	}

	@Override
	public String text(String question, String proposal, AnswerCheck check) {
		throw nobody(question);
	}

	@Override
	public String one(String question, List<PromptChoice> choices, String proposal) {
		throw nobody(question);
	}

	@Override
	public List<String> many(String question, List<PromptChoice> choices) {
		throw nobody(question);
	}

	@Override
	public boolean confirm(String question, boolean proposal) {
		throw nobody(question);
	}

	@Override
	public boolean agree(String question, boolean proposal) {
		throw nobody(question);
	}

	@Override
	public int rows() {
		return Integer.MAX_VALUE;
	}

	@Override
	public boolean more() {
		return true;
	}

	@Override
	public KeyReading keys(IntConsumer listener) {
		return KeyReading.NONE;
	}

	private static IllegalStateException nobody(String question) {
		return new IllegalStateException("There is no terminal to ask: " + question);
	}

}
