package io.chalice.deployer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorTests {

	@Test
	void isOneWord() {
		assertThat(Author.current()).matches("[^\\s,]+@[^\\s,]+");
		assertThat(Author.clean("Ann  B., Jr")).isEqualTo("Ann-B.-Jr");
		assertThat(Author.clean(" ")).isEqualTo("unknown");
	}

}
