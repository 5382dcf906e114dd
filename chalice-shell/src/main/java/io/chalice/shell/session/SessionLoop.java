package io.chalice.shell.session;

import java.util.List;
import java.util.function.Consumer;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.jline.PromptProvider;

import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.command.Words;
import io.chalice.shell.console.Console;

/**
 * Reads lines and runs them, until the user leaves. Ctrl-C clears the line, or ends the
 * command that runs; Ctrl-D leaves.
 */
final class SessionLoop {

	private static final List<String> EXITS = List.of("exit", "quit");

	private final LineReader reader;

	private final PromptProvider prompt;

	private final CommandRegistry registry;

	private final CommandRunner runner;

	private final Console console;

	SessionLoop(LineReader reader, PromptProvider prompt, CommandRegistry registry, CommandRunner runner,
			Console console) {
		this.reader = reader;
		this.prompt = prompt;
		this.registry = registry;
		this.runner = runner;
		this.console = console;
		// an exclamation mark is one
		reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
	}

	/**
	 * Create the command that leaves, which is never executed: the loop knows it.
	 * @return the command
	 */
	static Command exitCommand() {
		Consumer<CommandContext> nothing = (context) -> {
		};
		return Command.builder()
			.name(EXITS.get(0))
			.aliases(EXITS.get(1))
			.description("Leave the session")
			.execute(nothing);
	}

	void run() {
		this.console.message("Commands: help. Leave: exit or Ctrl-D.");
		while (true) {
			try {
				String line = this.reader.readLine(this.prompt.getPrompt().toAnsi(this.reader.getTerminal()));
				List<String> words = Words.of(line);
				if (words.size() == 1 && EXITS.contains(words.get(0))) {
					return;
				}
				if (!words.isEmpty()) {
					execute(words);
				}
			}
			catch (UsageException ex) {
				this.console.error(String.valueOf(ex.getMessage()));
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
			if (this.registry.getCommandByName(words.get(0)) == null) {
				// an option of all commands, or a mistake, which the runner explains
				this.runner.run(words);
				return;
			}
			new CommandExecutor(this.registry).execute(context(words));
		}
		catch (CommandExecutionException | CommandNotFoundException ex) {
			throw new IllegalStateException("A command that exists did not run: " + words.get(0), ex);
		}
		finally {
			terminal.handle(Terminal.Signal.INT, before);
			// an interruption belongs to the command that has ended
			Thread.interrupted();
		}
	}

	private CommandContext context(List<String> words) {
		ParsedInput.Builder input = ParsedInput.builder().commandName(words.get(0));
		for (int i = 1; i < words.size(); i++) {
			input.addArgument(new CommandArgument(i - 1, words.get(i)));
		}
		return new CommandContext(input.build(), this.registry, this.reader.getTerminal().writer(), new InputReader() {
		});
	}

}
