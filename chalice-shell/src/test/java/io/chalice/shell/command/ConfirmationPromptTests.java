package io.chalice.shell.command;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.chalice.shell.FakePrompts;
import io.chalice.shell.FakeShell;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class ConfirmationPromptTests {

	private final FakeCommand command = new FakeCommand(
			(invocation) -> invocation.confirm("Remove it?", false) ? 0 : 1);

	@Test
	void theUserIsAsked() {
		FakePrompts prompts = new FakePrompts("y", "", "^C");
		FakeShell shell = FakeShell.of(this.command, Path.of(""), prompts);
		assertThat(shell.run("remove")).isZero();
		assertThat(shell.run("remove")).isEqualTo(1);
		assertThat(shell.run("remove")).isEqualTo(130);
		assertThat(shell.err()).isEqualTo("Interrupted\n");
		assertThat(prompts.asked()).hasSize(3).containsOnly("Remove it? [n]");
	}

	@Test
	void theOptionAnswersWithoutAsking() {
		FakeShell shell = FakeShell.of(this.command, Path.of(""), Prompts.none());
		assertThat(shell.run("remove", "--yes")).isZero();
		assertThat(shell.run("remove", "-y")).isZero();
		assertThat(shell.out() + shell.err()).isEmpty();
	}

	@Test
	void withoutATerminalTheOptionIsNamed() {
		FakeShell shell = FakeShell.of(this.command, Path.of(""), Prompts.none());
		assertThat(shell.run("remove")).isEqualTo(2);
		assertThat(shell.out()).isEmpty();
		assertThat(shell.err()).isEqualTo("remove asks 'Remove it?', and there is no terminal to answer at. "
				+ "To say yes: ./chalice remove --yes\n");
	}

}
