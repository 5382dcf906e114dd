package io.chalice.project.aot;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AotFailedExceptionTests {

	private static final String HEAD = "Spring's ahead-of-time processing of a.App for stage dev failed: ";

	@Test
	void tellsTheInnermostCauseOfATrace() {
		assertThat(new AotFailedException("a.App", "dev", """
				WARN something
				java.lang.IllegalStateException: Error processing bean with name 'x'
					at org.springframework.beans.X.y(X.java:1)
				Caused by: org.example.LibraryException: instance supplier is not supported
					at org.example.Y.z(Y.java:2)
					... 12 more
				"""))
			.hasMessageStartingWith(HEAD + "org.example.LibraryException: instance supplier is not supported\n")
			.hasMessageNotContaining("WARN");
	}

	@Test
	void tellsSpringsExplanation() {
		AotFailedException failure = new AotFailedException("a.App", "dev", "No bean\n\nDefine one\n");
		assertThat(failure).hasMessage(HEAD + "No bean\n\nDefine one\n"
				+ "To deploy without it, with a slower cold start, set \"aot\": false in .chalice/config.json");
		assertThat(failure.output()).isEqualTo("No bean\n\nDefine one\n");
	}

}
