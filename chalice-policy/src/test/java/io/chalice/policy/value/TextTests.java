package io.chalice.policy.value;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTests {

	@Test
	void aLiteralWithoutAPlaceSaysNothingBesideOneWithAPlace() {
		assertThat(Text.known("a", "literal").append(Text.known("b", "literal in app.A.a")).origins())
			.isEqualTo("literal in app.A.a");
		assertThat(Text.known("a", "literal").append(Text.known("b", "environment variable B")).origins())
			.isEqualTo("literal, environment variable B");
	}

}
