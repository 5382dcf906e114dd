package io.chalice.shell.project;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Leaves a session.
 */
public final class ExitCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public ExitCommand() {
		super(CommandDescription.of("exit", "Leave the session").alias("quit").examples("exit"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		invocation.context().leave();
		return 0;
	}

}
