package io.chalice.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.project.template.BuildVersions;
import io.chalice.shell.console.Console;

/**
 * Runs a command that was typed, and tells what went wrong.
 */
public final class CommandRunner {

	private final CommandCatalog catalog;

	private final Workplace workplace;

	private final Console console;

	private volatile @Nullable RunningCommand running;

	/**
	 * Create a runner.
	 * @param catalog the commands
	 * @param workplace where they are typed
	 * @param console where they print and ask
	 */
	public CommandRunner(CommandCatalog catalog, Workplace workplace, Console console) {
		this.catalog = catalog;
		this.workplace = workplace;
		this.console = console;
	}

	/**
	 * Run a command.
	 * @param words what was typed, without the program's name
	 * @return the exit code: 0, 1 after a failure, 2 after a mistake in what was typed,
	 * 130 after an interruption
	 */
	public int run(List<String> words) {
		RunningCommand command = new RunningCommand();
		this.running = command;
		try {
			return command.run(() -> run(words, command));
		}
		finally {
			this.running = null;
		}
	}

	/**
	 * End the command that runs, if one does. {@link #run} returns when it has tidied up.
	 * May be called by any thread.
	 */
	public void interrupt() {
		RunningCommand command = this.running;
		if (command != null) {
			command.interrupt();
		}
	}

	private int run(List<String> words, RunningCommand command) {
		boolean debugged = this.workplace.isDebug();
		Path directory = this.workplace.directory();
		boolean elsewhere = false;
		Map<String, String> options = Map.of();
		TypedLine typed = null;
		try {
			CommandLine line = CommandLine.parse(words, this.catalog, this.workplace);
			options = line.options();
			typed = (line.command() != null) ? TypedLine.of(invocation(line, line.command())) : null;
			this.workplace.debug(debugged || line.flag(GlobalOptions.DEBUG.name()));
			String projectDir = line.options().get(GlobalOptions.PROJECT_DIR.name());
			if (projectDir != null) {
				elsewhere = true;
				this.workplace.moveTo(directory(projectDir));
			}
			return run(line);
		}
		catch (RuntimeException ex) {
			Failure failure = Failure.of(ex, new Failure.Lines(this.workplace, this.catalog, options, typed),
					command.isInterrupted());
			if (failure.isWanted()) {
				this.console.message(failure.text());
			}
			else {
				this.console.error(failure.text());
			}
			return failure.exitCode();
		}
		finally {
			this.workplace.debug(debugged);
			if (elsewhere) {
				this.workplace.moveTo(directory);
			}
		}
	}

	private Path directory(String typed) {
		Path directory = this.workplace.resolve(typed);
		if (!Files.isDirectory(directory)) {
			throw new UsageException("There is no directory " + directory);
		}
		return directory;
	}

	private int run(CommandLine line) {
		ShellCommand command = line.command();
		if (line.flag(GlobalOptions.HELP.name())) {
			HelpText help = new HelpText(this.catalog, this.workplace, this.console);
			if (command != null) {
				help.print(command.description());
			}
			else if (!line.group().isEmpty()) {
				help.printGroup(line.group());
			}
			else {
				help.printAll();
			}
			return 0;
		}
		if (line.flag(GlobalOptions.VERSION.name())) {
			this.console.print("chalice-shell %s, Java %s, %s %s".formatted(BuildVersions.ofBuild().chalice(),
					System.getProperty("java.version"), System.getProperty("os.name"),
					System.getProperty("os.version")));
			return 0;
		}
		if (!line.group().isEmpty()) {
			throw new UsageException("%s is the first of two words: %s".formatted(line.group(),
					this.catalog.group(line.group())
						.stream()
						.map((description) -> this.workplace.line(description.name()))
						.collect(Collectors.joining(", "))));
		}
		if (command == null) {
			throw new UsageException("There is no command. All commands: " + this.workplace.line("help"));
		}
		line.checkArguments(this.workplace);
		return command.run(invocation(line, command));
	}

	private CommandInvocation invocation(CommandLine line, ShellCommand command) {
		return new CommandInvocation(command.description(), line.options(), line.arguments(), this.workplace,
				this.console);
	}

}
