package io.chalice.gateway.call;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestTarget}.
 */
class RequestTargetTests {

	@Test
	void splitsAtTheFirstQuestionMark() {
		assertThat(RequestTarget.of("/a%3Fb?c=d?e")).isEqualTo(new RequestTarget("/a%3Fb", "c=d?e"));
	}

	@Test
	void leavesOutAFragment() {
		assertThat(RequestTarget.of("/a?b#c")).isEqualTo(new RequestTarget("/a", "b"));
	}

	@Test
	void takesAnAbsoluteForm() {
		assertThat(RequestTarget.of("http://localhost:8000/a?b")).isEqualTo(new RequestTarget("/a", "b"));
		assertThat(RequestTarget.of("http://localhost?b=/")).isEqualTo(new RequestTarget("/", "b=/"));
		assertThat(RequestTarget.of("http://localhost")).isEqualTo(new RequestTarget("/", ""));
		assertThat(RequestTarget.of("/redirect?to=http://x/y").path()).isEqualTo("/redirect");
	}

	@Test
	void asteriskIsAPath() {
		assertThat(RequestTarget.of("*").path()).isEqualTo("/*");
	}

	@Test
	void takesTheStageOffWholeSegmentsOnly() {
		assertThat(RequestTarget.of("/dev/x?y").withoutStage("dev")).contains(new RequestTarget("/x", "y"));
		assertThat(RequestTarget.of("/dev").withoutStage("dev")).contains(new RequestTarget("/", ""));
		assertThat(RequestTarget.of("/developers").withoutStage("dev")).isEmpty();
	}

}
