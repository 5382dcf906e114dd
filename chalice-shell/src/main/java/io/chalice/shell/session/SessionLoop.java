package io.chalice.shell.session;

import java.util.List;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.springframework.shell.jline.PromptProvider;

import io.chalice.project.template.BuildVersions;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;

/**
 * Reads lines and runs them, until the user leaves. Ctrl-C clears the line, or ends the
 * command that runs; Ctrl-D leaves.
 */
final class SessionLoop {

	private final LineReader reader;

	private final PromptProvider prompt;

	private final ShellContext context;

	private final CommandRunner runner;

	private final Console console;

	SessionLoop(LineReader reader, PromptProvider prompt, ShellContext context, CommandRunner runner, Console console) {
		this.reader = reader;
		this.prompt = prompt;
		this.context = context;
		this.runner = runner;
		this.console = console;
		// else ! would stand for a line of the history
		reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
	}

	void run() {
		SessionBanner.lines(this.context, BuildVersions.ofBuild().chalice()).forEach(this.console::message);
		while (!this.context.isLeft()) {
			try {
				this.reader.readLine(this.prompt.getPrompt().toAnsi(this.reader.getTerminal()));
				List<String> words = this.reader.getParsedLine().words();
				if (!words.isEmpty()) {
					execute(words);
				}
			}
			catch (UserInterruptException ex) {
				// Ctrl-C clears the line
			}
			catch (EndOfFileException ex) {
				return;
			}
		}
	}

	private void execute(List<String> words) {
		Terminal terminal = this.reader.getTerminal();
		SignalHandler before = terminal.handle(Terminal.Signal.INT, (signal) -> this.runner.interrupt());
		try {
			this.runner.run(words);
		}
		finally {
			terminal.handle(Terminal.Signal.INT, before);
			// an interruption belongs to the command that has ended
			Thread.interrupted();
		}
	}

}
