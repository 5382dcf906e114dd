package io.chalice.shell.project;

import io.chalice.project.Project;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.Workplace;

/**
 * The application that the user stands in.
 */
public final class Applications {

	private Applications() {
	}

	/**
	 * Find the application.
	 * @param workplace where the user stands
	 * @return the application's project
	 * @throws io.chalice.project.ProjectNotFoundException when there is none
	 * @throws CommandFailedException when the project only holds others together
	 */
	public static Project find(Workplace workplace) {
		Project project = Project.find(workplace.directory());
		if (!project.isApplication()) {
			throw new CommandFailedException(
					"%s is no application, it holds others together. Go to one of them%s, or make one: %s".formatted(
							project.directory(),
							workplace.isSession() ? " (project DIR)" : " or name it with --project-dir",
							workplace.line("new-project")));
		}
		return project;
	}

}
