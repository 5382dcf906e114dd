package io.chalice.shell.project;

import java.nio.file.Files;
import java.nio.file.Path;

import io.chalice.deployer.project.Project;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.Directories;
import io.chalice.shell.command.Invocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Moves a session to a project.
 */
public final class ProjectCommand implements ShellCommand {

	@Override
	public CommandDescription description() {
		return CommandDescription.of("project", "Go to a project, or tell where the session is")
			.optional("DIR", "The project's directory", Directories::propose)
			.examples("project helloworld");
	}

	@Override
	public int run(Invocation invocation) {
		invocation.argument(0).ifPresent((typed) -> {
			Path directory = invocation.workplace().resolve(typed);
			if (!Files.isDirectory(directory)) {
				throw new CommandFailedException("There is no directory " + directory);
			}
			// a directory that is no project is refused, and the session stays
			invocation.workplace().moveTo(Project.find(directory).directory());
		});
		invocation.console().print(Project.find(invocation.workplace().directory()).directory().toString());
		return 0;
	}

}
