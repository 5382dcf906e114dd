package io.chalice.shell.project;

import java.nio.file.Files;
import java.nio.file.Path;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.DirectoryCandidates;
import io.chalice.shell.command.ShellCommand;

/**
 * Moves a session to any directory.
 */
public final class CdCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public CdCommand() {
		super(CommandDescription.of("cd", "Go to a directory, or to your home directory")
			.optional("DIR", "The directory", DirectoryCandidates::propose)
			.examples("cd src", "cd .."));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Path directory = invocation.context().resolve(invocation.argument(0).orElse("~"));
		if (!Files.isDirectory(directory)) {
			throw new CommandFailedException("There is no directory " + directory);
		}
		invocation.context().moveTo(directory);
		return 0;
	}

}
