package io.chalice.shell.project;

import java.util.List;

import io.chalice.deployer.stage.DeployedFunction;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.deployer.state.StateStore;
import io.chalice.deployer.state.UnreadableStateException;
import io.chalice.project.ProjectDirectory;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.shell.command.ShellContext;

/**
 * The functions that were deployed.
 */
public final class DeployedFunctionCandidates {

	private DeployedFunctionCandidates() {
	}

	/**
	 * Propose functions. Nobody is asked for it.
	 * @param context where the user stands
	 * @return the names that the state knows; else those of the application as it was
	 * known last
	 */
	public static List<String> propose(ShellContext context) {
		try {
			return StateStore.of(ProjectDirectory.find(context.directory()).path())
				.read(context.stage())
				.map((state) -> DeployedStage.functions(state).stream().map(DeployedFunction::name).toList())
				.filter((names) -> !names.isEmpty())
				.orElseGet(() -> FunctionCandidates.propose(context));
		}
		catch (ProjectNotFoundException | UnreadableStateException ex) {
			// commands tell what is wrong, a completion cannot
			return List.of();
		}
	}

}
