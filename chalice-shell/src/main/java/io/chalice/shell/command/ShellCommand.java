package io.chalice.shell.command;

/**
 * A command of the console.
 */
public interface ShellCommand {

	/**
	 * Return what the command is called and what it takes.
	 * @return the description
	 */
	CommandDescription description();

	/**
	 * Return whether the command is shown in the help and proposed.
	 * @return {@code false} for commands that programs use
	 */
	default boolean isListed() {
		return true;
	}

	/**
	 * Run the command.
	 * @param invocation what was typed, and where
	 * @return the exit code: 0, or 1 for a failure that has been told
	 * @throws UsageException when what was typed makes no sense
	 * @throws CommandFailedException when it cannot do what it is for
	 */
	int run(CommandInvocation invocation);

}
