package io.chalice.shell.send;

import java.util.List;

import io.chalice.local.control.ControlClient;
import io.chalice.local.control.NotServingException;
import io.chalice.local.control.SourceName;
import io.chalice.project.ProjectDirectory;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.shell.command.ShellContext;

/**
 * The sources of the application that is served.
 */
final class SourceCandidates {

	private SourceCandidates() {
	}

	/**
	 * Propose sources.
	 * @param context where the user stands
	 * @return their names; none when nothing is served
	 */
	static List<String> propose(ShellContext context) {
		try {
			return ControlClient.find(ProjectDirectory.find(context.directory()).path(), context.stage())
				.stream()
				.flatMap((client) -> client.listeners().stream())
				.flatMap((function) -> SourceName.of(function).stream())
				.distinct()
				.toList();
		}
		catch (ProjectNotFoundException | NotServingException ex) {
			// commands tell what is wrong, a completion cannot
			return List.of();
		}
	}

}
