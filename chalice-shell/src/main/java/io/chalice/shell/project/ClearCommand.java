package io.chalice.shell.project;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Clears the screen.
 */
public final class ClearCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public ClearCommand() {
		super(CommandDescription.of("clear", "Clear the screen").examples("clear"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		invocation.console().clear();
		return 0;
	}

}
