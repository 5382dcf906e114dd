package io.chalice.shell.command;

import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/**
 * A command of the console, in Spring Shell's registry for a session and for a single
 * command line alike. What was typed has been read and checked by
 * {@link CommandLineReader} before the command is executed.
 */
public abstract class ShellCommand extends AbstractCommand {

	private static final String GROUP = "Chalice";

	private final CommandDescription description;

	/**
	 * Create a command.
	 * @param description what it is called and what it takes
	 */
	protected ShellCommand(CommandDescription description) {
		// Spring Shell 4.0.1 does not find a hidden command, so that none is: isListed()
		super(description.name(), description.summary(), GROUP, String.join("\n", description.examples()), false);
		this.description = description;
		setOptions(description.allOptions().stream().map((option) -> option.with(null)).toList());
		setCompletionProvider(new CommandCompletion(description));
	}

	/**
	 * Return what the command is called and what it takes.
	 * @return the description
	 */
	public final CommandDescription description() {
		return this.description;
	}

	/**
	 * Return whether the command is shown in the help and proposed.
	 * @return {@code false} for commands that programs use
	 */
	public boolean isListed() {
		return true;
	}

	@Override
	public final ExitStatus doExecute(CommandContext context) {
		return new ExitStatus(run(CommandInvocation.of(this.description, context)), "");
	}

	/**
	 * Run the command.
	 * @param invocation what was typed, and where
	 * @return the exit code: 0, or 1 for a failure that has been told
	 * @throws UsageException when what was typed makes no sense
	 * @throws CommandFailedException when it cannot do what it is for
	 */
	protected abstract int run(CommandInvocation invocation);

}
