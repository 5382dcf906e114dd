package io.chalice.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.chalice.declaration.NearestWord;

/**
 * Prints a script that lets the user's own shell complete this program's command lines.
 */
public final class CompletionCommand extends ShellCommand {

	private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

	private static final OptionDescription INSTALL = OptionDescription.flag("install",
			"Write it where the shell finds it");

	/**
	 * Create the command.
	 */
	public CompletionCommand() {
		super(CommandDescription.of("completion", "Print or install completion for bash, zsh or fish")
			.required("SHELL", "bash, zsh or fish", ValueCandidates.of("bash", "zsh", "fish"))
			.options(INSTALL, ConfirmationPrompt.YES)
			.examples("completion bash", "completion zsh --install"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		String shell = invocation.argument(0).orElseThrow();
		if (!SHELLS.contains(shell)) {
			String nearest = NearestWord.to(shell, SHELLS);
			throw new UsageException("There is no completion for '%s', only for bash, zsh and fish: %s".formatted(shell,
					invocation.context().line("completion " + ((nearest != null) ? nearest : "bash"))));
		}
		String program = invocation.context().program();
		String script = script(shell).replace("@PROGRAM@", program)
			.replace("@NAME@", String.valueOf(Path.of(program).getFileName()))
			.replace("@FUNCTION@", "_" + String.valueOf(Path.of(program).getFileName()).replaceAll("\\W", "_"))
			.stripTrailing();
		if (invocation.flag(INSTALL.name())) {
			return CompletionInstall.run(invocation, shell, script);
		}
		invocation.console().document(script);
		return 0;
	}

	private static String script(String shell) {
		try (InputStream stream = CompletionCommand.class.getResourceAsStream("completion." + shell)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
