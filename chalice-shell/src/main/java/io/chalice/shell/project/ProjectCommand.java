package io.chalice.shell.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.chalice.project.ProjectDirectory;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.DirectoryCandidates;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.ShellContext;

/**
 * Moves a session to a project.
 */
public final class ProjectCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public ProjectCommand() {
		super(CommandDescription.of("project", "Go to a project or leave it, or tell where the session is")
			.optional("DIR", "The project's directory, or one without a project", DirectoryCandidates::propose)
			.examples("project helloworld", "project .."));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		ShellContext context = invocation.context();
		Optional<String> typed = invocation.argument(0);
		if (typed.isEmpty()) {
			invocation.console().print(ProjectDirectory.find(context.directory()).path().toString());
			return 0;
		}
		Path directory = context.resolve(typed.get());
		if (!Files.isDirectory(directory)) {
			throw new CommandFailedException("There is no directory " + directory);
		}
		context.moveTo(project(directory).orElse(directory));
		invocation.console().print(context.directory().toString());
		return 0;
	}

	// without one the session leaves the project, to make another beside it
	private static Optional<Path> project(Path directory) {
		try {
			return Optional.of(ProjectDirectory.find(directory).path());
		}
		catch (ProjectNotFoundException ex) {
			return Optional.empty();
		}
	}

}
