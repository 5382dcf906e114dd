package io.chalice.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

import io.chalice.shell.console.AnswerCheck;
import io.chalice.shell.console.InterruptedPromptException;
import io.chalice.shell.console.KeyReading;
import io.chalice.shell.console.PromptChoice;
import io.chalice.shell.console.Prompts;

/**
 * Answers from a list; an empty answer takes the proposal, {@code ^C} gives up.
 */
public final class FakePrompts implements Prompts {

	private final Deque<String> answers;

	private final List<String> asked = new ArrayList<>();

	private int rows = Integer.MAX_VALUE;

	public FakePrompts(String... answers) {
		this.answers = new ArrayDeque<>(List.of(answers));
	}

	public FakePrompts rows(int visible) {
		this.rows = visible;
		return this;
	}

	public List<String> asked() {
		return this.asked;
	}

	@Override
	public boolean available() {
		return true;
	}

	private String next(String question, String proposal) {
		this.asked.add("%s [%s]".formatted(question, proposal));
		String answer = this.answers.remove();
		if (answer.equals("^C")) {
			throw new InterruptedPromptException(null);
		}
		return answer.isEmpty() ? proposal : answer;
	}

	@Override
	public String text(String question, String proposal, AnswerCheck check) {
		String answer = next(question, proposal);
		String problem = check.problem(answer);
		if (problem != null) {
			this.asked.add(problem);
			return text(question, proposal, check);
		}
		return answer;
	}

	@Override
	public String one(String question, List<PromptChoice> choices, String proposal) {
		this.asked.addAll(choices.stream().map(PromptChoice::label).toList());
		return next(question, proposal);
	}

	@Override
	public List<String> many(String question, List<PromptChoice> choices) {
		String answer = next(question, "");
		return answer.isEmpty() ? List.of() : List.of(answer.split(","));
	}

	@Override
	public boolean confirm(String question, boolean proposal) {
		return next(question, proposal ? "y" : "n").equals("y");
	}

	@Override
	public int rows() {
		return this.rows;
	}

	@Override
	public boolean more() {
		return next("more", "y").equals("y");
	}

	@Override
	public KeyReading keys(IntConsumer listener) {
		return KeyReading.NONE;
	}

	@Override
	public boolean agree(String question, boolean proposal) {
		return confirm(question, proposal);
	}

}
