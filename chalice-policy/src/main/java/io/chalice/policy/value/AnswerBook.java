package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The answers that are known, the questions that are open, and how much may still be
 * asked. An answer is kept for every chain of calls that agrees in the calls it depends
 * on; one that was found inside a loop is kept until the loop is left.
 */
final class AnswerBook {

	static final Text LOOP = Text.hole("a value computed in a loop");

	private static final Text BEYOND = Text.hole("a value that takes more steps to find than are taken");

	private static final int ANYTHING = Integer.MAX_VALUE;

	private static final int FEW = 3;

	// stands for the calls an answer does not depend on
	private static final Call ANY = Call.on(Self.of("*"));

	private final Budget budget;

	private final Map<Question, Answer> answers = new HashMap<>();

	private final Map<Question, Answer> guesses = new HashMap<>();

	private final Map<Question, Frame> open = new HashMap<>();

	private final List<Frame> stack = new ArrayList<>();

	// the lowest call of the chain that was looked at since the innermost question
	private int lowest = ANYTHING;

	AnswerBook(Budget budget) {
		this.budget = budget;
	}

	/**
	 * Notes that an answer depends on a chain of calls.
	 * @param call the call that was looked at, or null for the chain's beginning
	 */
	void lookAt(@Nullable Call call) {
		this.lowest = Math.min(this.lowest, (call != null) ? call.height() : 0);
	}

	/**
	 * Answers something that has nothing to do with the chain of calls of the innermost
	 * question.
	 * @param <T> the type of the answer
	 * @param answer finds the answer
	 * @return the answer
	 */
	<T extends @Nullable Object> T apart(Supplier<T> answer) {
		int before = this.lowest;
		T found = answer.get();
		this.lowest = before;
		return found;
	}

	/**
	 * Answers a question.
	 * @param question the question
	 * @param find finds the answer when it is not known
	 * @return the texts
	 */
	Set<Text> answer(Question question, Function<Question, Set<Text>> find) {
		Answer known = known(question);
		if (known != null) {
			use(known, question.call());
			return known.texts();
		}
		Frame loop = this.open.get(question);
		if (loop != null) {
			top().cut(loop.index, loop.index);
			return Set.of(LOOP);
		}
		if (!this.budget.take(this.stack.size())) {
			return Set.of(BEYOND);
		}
		return find(question, find);
	}

	private Set<Text> find(Question question, Function<Question, Set<Text>> find) {
		int before = this.lowest;
		this.lowest = ANYTHING;
		Frame frame = new Frame(this.stack.size());
		this.stack.add(frame);
		this.open.put(question, frame);
		Set<Text> texts = find.apply(question);
		this.stack.remove(frame.index);
		this.open.remove(question);
		frame.guessed.forEach(this.guesses::remove);
		if (!this.budget.isSpent()) {
			keep(question, texts, frame);
		}
		this.lowest = Math.min(before, this.lowest);
		if (frame.isInLoop()) {
			top().cut(frame.first, frame.last);
		}
		return texts;
	}

	private void keep(Question question, Set<Text> texts, Frame frame) {
		int levels = levels(question.call());
		if (!frame.isInLoop()) {
			this.answers.put(question.with(shortened(question.call(), levels)),
					new Answer(texts, levels, ANYTHING, -1));
		}
		else {
			this.guesses.put(question, new Answer(texts, levels, frame.first, frame.last));
			this.stack.get(frame.last).guessed.add(question);
		}
	}

	// how many of the last calls the answer depends on, or all of them
	private int levels(@Nullable Call call) {
		int height = (call != null) ? call.height() : 0;
		if (this.lowest > height) {
			return 0;
		}
		return (this.lowest > 0 && height - this.lowest < FEW) ? height - this.lowest + 1 : ANYTHING;
	}

	private static @Nullable Call shortened(@Nullable Call call, int levels) {
		if (levels == 0) {
			return ANY;
		}
		return (levels == ANYTHING || call == null) ? call : call.last(levels);
	}

	private @Nullable Answer known(Question question) {
		Call call = question.call();
		Answer answer = this.answers.get(question.with(ANY));
		for (int levels = 1; answer == null && call != null && levels <= FEW && levels < call.length(); levels++) {
			Answer found = this.answers.get(question.with(call.last(levels)));
			answer = (found != null && found.levels() == levels) ? found : null;
		}
		answer = (answer != null) ? answer : this.answers.get(question);
		return (answer != null) ? answer : this.guesses.get(question);
	}

	private void use(Answer answer, @Nullable Call call) {
		int height = (call != null) ? call.height() : 0;
		if (answer.levels() == ANYTHING) {
			this.lowest = 0;
		}
		else if (answer.levels() > 0) {
			this.lowest = Math.min(this.lowest, height - answer.levels() + 1);
		}
		if (answer.last() >= 0) {
			top().cut(answer.first(), answer.last());
		}
	}

	private Frame top() {
		return this.stack.get(this.stack.size() - 1);
	}

	/**
	 * An answer.
	 *
	 * @param texts the texts
	 * @param levels how many of the last calls of the question's chain it depends on
	 * @param first the outermost open question it was cut short at
	 * @param last the innermost of those, or -1 when there is none
	 */
	private record Answer(Set<Text> texts, int levels, int first, int last) {

	}

	/**
	 * A question that is open.
	 */
	private static final class Frame {

		private final int index;

		private final List<Question> guessed = new ArrayList<>();

		private int first = ANYTHING;

		private int last = -1;

		Frame(int index) {
			this.index = index;
		}

		void cut(int first, int last) {
			if (first < this.index) {
				this.first = Math.min(this.first, first);
				this.last = Math.max(this.last, Math.min(last, this.index - 1));
			}
		}

		boolean isInLoop() {
			return this.last >= 0;
		}

	}

}
