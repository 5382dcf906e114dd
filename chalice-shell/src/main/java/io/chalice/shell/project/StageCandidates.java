package io.chalice.shell.project;

import java.util.List;

import io.chalice.project.ProjectDirectory;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.InvalidConfigurationException;
import io.chalice.project.configuration.MissingConfigurationException;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellContext;

/**
 * The stages of the project that the user stands in.
 */
public final class StageCandidates {

	/**
	 * The option that names the stage a command is about.
	 */
	public static final OptionDescription OPTION = OptionDescription
		.valued("stage", "STAGE", "The stage (default: dev)")
		.letter("s")
		.values((context, typed) -> propose(context));

	private StageCandidates() {
	}

	/**
	 * Propose stages.
	 * @param context where the user stands
	 * @return the names; none where there is no project, or none that can be read
	 */
	static List<String> propose(ShellContext context) {
		try {
			return Configuration.read(ProjectDirectory.find(context.directory()).path()).stages();
		}
		catch (ProjectNotFoundException | MissingConfigurationException | InvalidConfigurationException ex) {
			// commands tell what is wrong, a completion cannot
			return List.of();
		}
	}

}
