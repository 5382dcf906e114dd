package io.chalice.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

import io.chalice.shell.console.Console;

/**
 * Runs a command that was typed, and tells what went wrong.
 */
public final class CommandRunner {

	private final CommandCatalog catalog;

	private final ShellContext context;

	private final Console console;

	private volatile @Nullable RunningCommand running;

	/**
	 * Create a runner.
	 * @param catalog the commands
	 * @param context where they are typed
	 * @param console where they print and ask
	 */
	public CommandRunner(CommandCatalog catalog, ShellContext context, Console console) {
		this.catalog = catalog;
		this.context = context;
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
		boolean debugged = this.context.isDebug();
		Path directory = this.context.directory();
		boolean elsewhere = false;
		TypedLine typed = null;
		try {
			ParsedInput input = CommandLineReader.read(words, this.catalog, this.context);
			CommandContext execution = new CommandContext(input, this.catalog, this.console.writer(),
					new CommandUser(this.context, this.console));
			CommandInvocation invocation = CommandInvocation.of(this.catalog.get(input).description(), execution);
			typed = invocation.typed();
			this.context.debug(debugged || invocation.flag(GlobalOptions.DEBUG.name()));
			Optional<String> projectDir = invocation.option(GlobalOptions.PROJECT_DIR.name());
			elsewhere = projectDir.isPresent();
			projectDir.map(this::directory).ifPresent(this.context::moveTo);
			return execute(execution);
		}
		catch (RuntimeException ex) {
			return tell(FailureAnalyzers.analyze(ex, new SuggestedLines(this.context, this.catalog, typed),
					command.isInterrupted()));
		}
		finally {
			this.context.debug(debugged);
			if (elsewhere) {
				this.context.moveTo(directory);
			}
		}
	}

	private int execute(CommandContext execution) {
		try {
			return new CommandExecutor(this.catalog).execute(execution).code();
		}
		catch (CommandExecutionException | CommandNotFoundException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
	}

	private int tell(ExitStatus failure) {
		if (failure.code() == FailureAnalyzers.INTERRUPTED) {
			// the user wanted it to end like this
			this.console.message(failure.description());
		}
		else {
			this.console.error(failure.description());
		}
		return failure.code();
	}

	private Path directory(String typed) {
		Path directory = this.context.resolve(typed);
		if (!Files.isDirectory(directory)) {
			throw new UsageException("There is no directory " + directory);
		}
		return directory;
	}

}
