package io.chalice.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.FakePrompts;
import io.chalice.shell.FakeShell;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CompletionCommand}.
 */
class CompletionCommandTests {

	private final Path home;

	CompletionCommandTests(@TempDir Path home) {
		this.home = home;
	}

	private FakeShell shell(Prompts prompts) {
		return FakeShell.in(this.home, Map.of("HOME", this.home.toString()), prompts);
	}

	@Test
	void whatWouldBeWrittenIsShownBeforeTheQuestion() throws IOException {
		Files.writeString(this.home.resolve(".bashrc"), "PS1='$ '");
		FakePrompts prompts = new FakePrompts("n");
		FakeShell shell = shell(prompts);
		assertThat(shell.run("completion", "bash", "--install")).isEqualTo(1);
		assertThat(prompts.asked()).containsExactly("Would you like to write this below %s? [y]".formatted(this.home));
		assertThat(shell.out()).contains("+++ b/.config/chalice/completion.bash", "--- a/.bashrc",
				"+source '%s'".formatted(this.home.resolve(".config/chalice/completion.bash")));
		assertThat(this.home.toFile().list()).containsExactly(".bashrc");
	}

	@Test
	void itIsWrittenOnce() throws IOException {
		Path rc = Files.writeString(this.home.resolve(".bashrc"), "PS1='$ '");
		FakeShell shell = shell(Prompts.none());
		assertThat(shell.run("completion", "bash", "--install", "--yes")).isZero();
		Path script = this.home.resolve(".config/chalice/completion.bash");
		assertThat(rc).content().isEqualTo("PS1='$ '\nsource '%s'\n".formatted(script));
		shell.run("completion", "bash");
		assertThat(script).content().isEqualTo(shell.out());
		assertThat(shell.run("completion", "bash", "--install")).isZero();
		assertThat(shell.err()).isEqualTo("Nothing to do: the completion of bash is there.\n");
	}

	@Test
	void zshAndFishHaveTheirOwnPlaces() {
		FakeShell shell = FakeShell.in(this.home,
				Map.of("HOME", this.home.toString(), "XDG_CONFIG_HOME", this.home.resolve("xdg").toString()),
				Prompts.none());
		assertThat(shell.run("completion", "zsh", "--install", "-y")).isZero();
		assertThat(this.home.resolve(".zshrc")).content()
			.isEqualTo("source '%s'\n".formatted(this.home.resolve("xdg/chalice/completion.zsh")));
		assertThat(shell.run("completion", "fish", "--install", "-y")).isZero();
		assertThat(this.home.resolve("xdg/fish/completions/chalice.fish")).content().contains("complete -c chalice");
	}

	@Test
	void withoutATerminalNothingIsWrittenThatNobodyHasAgreedTo() {
		FakeShell shell = shell(Prompts.none());
		assertThat(shell.run("completion", "fish", "--install")).isEqualTo(2);
		assertThat(shell.err()).endsWith("To say yes: ./chalice completion fish --install --yes\n");
		assertThat(this.home).isEmptyDirectory();
	}

}
