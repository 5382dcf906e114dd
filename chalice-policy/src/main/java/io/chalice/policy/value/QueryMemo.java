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
 * The answers that are known, the queries that are open, and how much may still be asked.
 * An answer is kept for every chain of calls that agrees in the calls it depends on; one
 * that was found inside a loop is kept until the loop is left.
 */
final class QueryMemo {

	static final SymbolicText LOOP = SymbolicText.hole("a value computed in a loop");

	private static final SymbolicText BEYOND = SymbolicText
		.hole("a value that takes more steps to find than are taken");

	private static final int ANYTHING = Integer.MAX_VALUE;

	private static final int FEW = 3;

	// stands for the calls an answer does not depend on
	private static final CallContext ANY = CallContext.on(ReceiverObject.of("*"));

	private final StepBudget budget;

	private final Map<ValueQuery, Answer> answers = new HashMap<>();

	private final Map<ValueQuery, Answer> guesses = new HashMap<>();

	private final Map<ValueQuery, Frame> open = new HashMap<>();

	private final List<Frame> stack = new ArrayList<>();

	// the lowest call of the chain that was looked at since the innermost query
	private int lowest = ANYTHING;

	QueryMemo(StepBudget budget) {
		this.budget = budget;
	}

	/**
	 * Notes that an answer depends on a chain of calls.
	 * @param call the call that was looked at, or null for the chain's beginning
	 */
	void lookAt(@Nullable CallContext call) {
		this.lowest = Math.min(this.lowest, (call != null) ? call.height() : 0);
	}

	/**
	 * Answers something that has nothing to do with the chain of calls of the innermost
	 * query.
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
	 * Answers a query.
	 * @param query the query
	 * @param find finds the answer when it is not known
	 * @return the texts
	 */
	Set<SymbolicText> answer(ValueQuery query, Function<ValueQuery, Set<SymbolicText>> find) {
		Answer known = known(query);
		if (known != null) {
			use(known, query.call());
			return known.texts();
		}
		Frame loop = this.open.get(query);
		if (loop != null) {
			top().cut(loop.index, loop.index);
			return Set.of(LOOP);
		}
		if (!this.budget.take(this.stack.size())) {
			return Set.of(BEYOND);
		}
		return find(query, find);
	}

	private Set<SymbolicText> find(ValueQuery query, Function<ValueQuery, Set<SymbolicText>> find) {
		int before = this.lowest;
		this.lowest = ANYTHING;
		Frame frame = new Frame(this.stack.size());
		this.stack.add(frame);
		this.open.put(query, frame);
		Set<SymbolicText> texts = find.apply(query);
		this.stack.remove(frame.index);
		this.open.remove(query);
		frame.guessed.forEach(this.guesses::remove);
		if (!this.budget.isSpent()) {
			keep(query, texts, frame);
		}
		this.lowest = Math.min(before, this.lowest);
		if (frame.isInLoop()) {
			top().cut(frame.first, frame.last);
		}
		return texts;
	}

	private void keep(ValueQuery query, Set<SymbolicText> texts, Frame frame) {
		int levels = levels(query.call());
		if (!frame.isInLoop()) {
			this.answers.put(query.with(shortened(query.call(), levels)), new Answer(texts, levels, ANYTHING, -1));
		}
		else {
			this.guesses.put(query, new Answer(texts, levels, frame.first, frame.last));
			this.stack.get(frame.last).guessed.add(query);
		}
	}

	// how many of the last calls the answer depends on, or all of them
	private int levels(@Nullable CallContext call) {
		int height = (call != null) ? call.height() : 0;
		if (this.lowest > height) {
			return 0;
		}
		return (this.lowest > 0 && height - this.lowest < FEW) ? height - this.lowest + 1 : ANYTHING;
	}

	private static @Nullable CallContext shortened(@Nullable CallContext call, int levels) {
		if (levels == 0) {
			return ANY;
		}
		return (levels == ANYTHING || call == null) ? call : call.last(levels);
	}

	private @Nullable Answer known(ValueQuery query) {
		CallContext call = query.call();
		Answer answer = this.answers.get(query.with(ANY));
		for (int levels = 1; answer == null && call != null && levels <= FEW && levels < call.length(); levels++) {
			Answer found = this.answers.get(query.with(call.last(levels)));
			answer = (found != null && found.levels() == levels) ? found : null;
		}
		answer = (answer != null) ? answer : this.answers.get(query);
		return (answer != null) ? answer : this.guesses.get(query);
	}

	private void use(Answer answer, @Nullable CallContext call) {
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
	 * @param levels how many of the last calls of the query's chain it depends on
	 * @param first the outermost open query it was cut short at
	 * @param last the innermost of those, or -1 when there is none
	 */
	private record Answer(Set<SymbolicText> texts, int levels, int first, int last) {

	}

	/**
	 * A query that is open.
	 */
	private static final class Frame {

		private final int index;

		private final List<ValueQuery> guessed = new ArrayList<>();

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
