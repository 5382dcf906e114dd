package io.chalice.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.project.adoption.FileChange;
import io.chalice.shell.console.Console;

/**
 * Writes a completion script where the user's shell finds it, after a question.
 */
final class CompletionInstall {

	private CompletionInstall() {
	}

	static int run(CommandInvocation invocation, String shell, String script) {
		Console console = invocation.console();
		Path home = home(invocation.context().environment());
		List<FileChange> changes = changes(invocation, home, shell, script + "\n");
		if (changes.isEmpty()) {
			console.message("Nothing to do: the completion of %s is there.".formatted(shell));
			return 0;
		}
		changes.forEach((change) -> change.diff(home).forEach(console::print));
		if (!invocation.confirm("Would you like to write this below %s?".formatted(home), true)) {
			console.message("Nothing was written.");
			return 1;
		}
		FileChange.write(changes);
		console.message("Written. It holds in the next %s that is started.".formatted(shell));
		return 0;
	}

	private static List<FileChange> changes(CommandInvocation invocation, Path home, String shell, String script) {
		Path configuration = configuration(invocation.context().environment(), home);
		String name = String.valueOf(Path.of(invocation.context().program()).getFileName());
		List<FileChange> changes = new ArrayList<>();
		if (shell.equals("fish")) {
			FileChange.to(configuration.resolve("fish/completions/%s.fish".formatted(name)), (before) -> script)
				.ifPresent(changes::add);
			return changes;
		}
		Path file = configuration.resolve("chalice/completion.%s".formatted(shell));
		FileChange.to(file, (before) -> script).ifPresent(changes::add);
		String line = "source '%s'".formatted(file);
		FileChange
			.to(home.resolve(".%src".formatted(shell)), (before) -> before.lines().anyMatch(line::equals) ? before
					: (before.isEmpty() || before.endsWith("\n")) ? before + line + "\n" : before + "\n" + line + "\n")
			.ifPresent(changes::add);
		return changes;
	}

	private static Path home(Map<String, String> environment) {
		return Path.of(Optional.ofNullable(environment.get("HOME"))
			.filter((home) -> !home.isBlank())
			.orElseGet(() -> System.getProperty("user.home")));
	}

	private static Path configuration(Map<String, String> environment, Path home) {
		return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
			.filter((directory) -> !directory.isBlank())
			.map(Path::of)
			.orElseGet(() -> home.resolve(".config"));
	}

}
