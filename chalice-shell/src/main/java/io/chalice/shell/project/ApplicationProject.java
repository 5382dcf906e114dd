package io.chalice.shell.project;

import java.util.List;

import io.chalice.project.Project;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.ShellContext;

/**
 * The application that the user stands in.
 */
public final class ApplicationProject {

	private ApplicationProject() {
	}

	/**
	 * Find the application.
	 * @param context where the user stands
	 * @return the application's project
	 * @throws io.chalice.project.ProjectNotFoundException when there is none
	 * @throws CommandFailedException when the project only holds others together
	 */
	public static Project find(ShellContext context) {
		Project project = Project.find(context.directory());
		if (!project.isApplication()) {
			throw new CommandFailedException(
					"%s is not an application: it only holds modules%s. Go to one of them%s, or make one: %s".formatted(
							project.directory(), applications(project),
							context.isSession() ? " (project DIR)" : " or name it with --project-dir",
							context.line("new-project")));
		}
		return project;
	}

	private static String applications(Project project) {
		List<String> names = project.applicationModules()
			.stream()
			.map((directory) -> project.directory().relativize(directory).toString())
			.toList();
		return names.isEmpty() ? ""
				: ", of which %s %s".formatted(String.join(", ", names), (names.size() == 1) ? "is one" : "are some");
	}

}
