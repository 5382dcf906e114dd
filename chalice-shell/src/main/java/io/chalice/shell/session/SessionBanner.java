package io.chalice.shell.session;

import java.nio.file.Files;
import java.util.List;

import io.chalice.deployer.state.StateStore;
import io.chalice.project.ProjectDirectory;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.project.maven.MalformedPomException;
import io.chalice.shell.command.ShellContext;

/**
 * What a session says first: what this is, where it stands and what comes next.
 */
final class SessionBanner {

	private SessionBanner() {
	}

	/**
	 * Return the banner.
	 * @param context where the user stands
	 * @param version this program's version
	 * @return its lines
	 */
	static List<String> lines(ShellContext context, String version) {
		return List.of("Chalice for Spring Boot %s".formatted(version), place(context),
				"All commands: help. Leave: exit or Ctrl-D.");
	}

	private static String place(ShellContext context) {
		try {
			ProjectDirectory project = ProjectDirectory.find(context.directory());
			if (!project.isApplication()) {
				return "%s only holds modules. Next: project MODULE".formatted(project.name());
			}
			boolean deployed = Files.exists(StateStore.of(project.path()).file(context.stage()));
			return "Project %s, stage %s. Next: %s".formatted(project.name(), context.stage(),
					deployed ? "local, plan or status" : "local serves it here, deploy brings it to AWS");
		}
		catch (ProjectNotFoundException ex) {
			return "No project here. Next: new-project, or project DIR";
		}
		catch (MalformedPomException ex) {
			return "The project here has a mistake in its pom.xml. Next: doctor";
		}
	}

}
