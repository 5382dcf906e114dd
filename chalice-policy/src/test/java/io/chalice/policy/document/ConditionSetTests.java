package io.chalice.policy.document;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionSetTests {

	private static ConditionSet of(Map<String, String> values) {
		return ConditionSet.of(new TreeMap<>(values));
	}

	@Test
	void twoThatDifferInOneKeyAreOne() {
		ConditionSet union = of(Map.of("kms:ViaService", "sqs", "aws:x", "1"))
			.union(of(Map.of("kms:ViaService", "sns", "aws:x", "1")));
		assertThat(union).isNotNull()
			.satisfies((both) -> assertThat(both.keys().get("kms:ViaService")).containsExactly("sns", "sqs"))
			.satisfies((both) -> assertThat(both.keys().get("aws:x")).containsExactly("1"));
	}

	@Test
	void twoThatDifferInTwoKeysStayApart() {
		assertThat(of(Map.of("a", "1", "b", "1")).union(of(Map.of("a", "2", "b", "2")))).isNull();
	}

	@Test
	void twoWithDifferentKeysStayApart() {
		assertThat(of(Map.of("a", "1")).union(of(Map.of("b", "1")))).isNull();
		assertThat(of(Map.of()).union(of(Map.of()))).isNull();
	}

}
