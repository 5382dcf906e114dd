package io.chalice.shell.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalPromptsTests {

	private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	@Test
	void aQuestionWithoutAProposalShowsNone() throws IOException {
		assertThat(ask("123456\r", "MFA code of me", "")).isEqualTo("123456");
		assertThat(shown()).contains("MFA code of me").doesNotContain("Default", "[", "]");
	}

	@Test
	void aProposalIsShownAndTakenWhenNothingIsTyped() throws IOException {
		assertThat(ask("\r", "Project name", "helloworld")).isEqualTo("helloworld");
		assertThat(shown()).contains("Project name [Default helloworld]");
	}

	@Test
	void nothingIsAnAnswerWithoutAProposal() throws IOException {
		assertThat(ask("\r", "Description", "")).isEmpty();
	}

	private String ask(String typed, String question, String proposal) throws IOException {
		try (Terminal terminal = TerminalBuilder.builder()
			.system(false)
			.dumb(true)
			.type("xterm")
			.encoding(StandardCharsets.UTF_8)
			.streams(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), this.screen)
			.build()) {
			return new TerminalPrompts(terminal).text(question, proposal, (text) -> null);
		}
	}

	private String shown() {
		return this.screen.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[ -/]*[@-~]", "");
	}

}
