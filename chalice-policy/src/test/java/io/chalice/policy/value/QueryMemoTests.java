package io.chalice.policy.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions are numbers here, whose answer is their own text and what the numbers they
 * lead to answer.
 */
class QueryMemoTests {

	private static final MethodRef METHOD = new MethodRef("a/B", "c", "()V");

	private final StepBudget budget = new StepBudget();

	private final QueryMemo book = new QueryMemo(this.budget);

	private static ValueQuery question(int number, @Nullable CallContext call) {
		return new ValueQuery(METHOD, number, ValueFacet.VALUES, call);
	}

	private Set<SymbolicText> ask(Map<Integer, List<Integer>> graph, int number) {
		return this.book.answer(question(number, null), (question) -> {
			Set<SymbolicText> texts = new LinkedHashSet<>(Set.of(SymbolicText.known("" + question.source(), "test")));
			graph.getOrDefault(question.source(), List.of()).forEach((next) -> texts.addAll(ask(graph, next)));
			return texts;
		});
	}

	private Set<String> known(Set<SymbolicText> texts) {
		Set<String> known = new HashSet<>();
		texts.forEach((text) -> {
			if (text.isKnown()) {
				known.add(text.pattern());
			}
		});
		return known;
	}

	private static Set<String> reachable(Map<Integer, List<Integer>> graph, int number) {
		Set<String> reached = new HashSet<>();
		List<Integer> open = new ArrayList<>(List.of(number));
		while (!open.isEmpty()) {
			int next = open.remove(open.size() - 1);
			if (reached.add("" + next)) {
				open.addAll(graph.getOrDefault(next, List.of()));
			}
		}
		return reached;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
	void findsAllThatLoopsLeadTo(long seed) {
		Random random = new Random(seed);
		Map<Integer, List<Integer>> graph = new HashMap<>();
		for (int i = 0; i < 60; i++) {
			graph.computeIfAbsent(random.nextInt(30), (key) -> new ArrayList<>()).add(random.nextInt(30));
		}
		for (int i = 0; i < 30; i++) {
			this.budget.begin();
			assertThat(known(ask(graph, i))).as("seed %d, question %d", seed, i).isEqualTo(reachable(graph, i));
		}
	}

	@Test
	void asksOnceWhatManyWaysLeadTo() {
		Map<Integer, List<Integer>> graph = new HashMap<>();
		for (int i = 0; i < 60; i++) {
			graph.put(i, List.of(i + 1, i + 1));
		}
		assertThat(ask(graph, 0)).hasSize(61);
		assertThat(this.budget.taken()).isEqualTo(61);
	}

	@Test
	void asksOnceForAllCallsWhatNoCallChanges() {
		for (int i = 0; i < 1000; i++) {
			CallContext call = CallContext.of(new CallEdge(new InstructionRef(METHOD, i), false), null);
			this.book.answer(question(1, call), (question) -> Set.of(SymbolicText.known("same", "test")));
		}
		assertThat(this.budget.taken()).isOne();
	}

	@Test
	void asksForEveryCallWhatDependsOnIt() {
		for (int i = 0; i < 10; i++) {
			CallContext above = CallContext.of(new CallEdge(new InstructionRef(METHOD, 100 + i), false), null);
			CallContext call = CallContext.of(new CallEdge(new InstructionRef(METHOD, i / 2), false), above);
			String expected = "" + i / 2;
			assertThat(this.book.answer(question(1, call), (question) -> {
				this.book.lookAt(call);
				return Set.of(SymbolicText.known(expected, "test"));
			})).containsExactly(SymbolicText.known(expected, "test"));
		}
		assertThat(this.budget.taken()).isEqualTo(5);
	}

	@Test
	void givesUpWhatTakesTooManySteps() {
		Map<Integer, List<Integer>> graph = new HashMap<>();
		for (int i = 0; i < 40; i++) {
			graph.put(i, new ArrayList<>());
			for (int j = 0; j < 40; j++) {
				graph.get(i).add(j);
			}
		}
		assertThat(ask(graph, 0)).anyMatch((text) -> !text.isKnown());
		assertThat(this.budget.taken()).isLessThanOrEqualTo(StepBudget.MOST_STEPS);
		assertThat(this.budget.isSpent()).isTrue();
		this.budget.begin();
		assertThat(ask(Map.of(), 50)).containsExactly(SymbolicText.known("50", "test"));
	}

	@Test
	void givesUpWhatIsTooDeep() {
		Map<Integer, List<Integer>> graph = new HashMap<>();
		for (int i = 0; i < 10_000; i++) {
			graph.put(i, List.of(i + 1));
		}
		assertThat(ask(graph, 0)).anyMatch((text) -> !text.isKnown());
		assertThat(this.budget.taken()).isEqualTo(StepBudget.DEEPEST);
	}

}
