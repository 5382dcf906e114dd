package io.chalice.policy.value;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SymbolicTextTests {

	@Test
	void aLiteralWithoutAPlaceSaysNothingBesideOneWithAPlace() {
		assertThat(SymbolicText.known("a", "literal").append(SymbolicText.known("b", "literal in app.A.a")).origins())
			.isEqualTo("literal in app.A.a");
		assertThat(
				SymbolicText.known("a", "literal").append(SymbolicText.known("b", "environment variable B")).origins())
			.isEqualTo("literal, environment variable B");
	}

}
