package io.chalice.shell.deploy;

import io.chalice.declaration.NearestWord;
import io.chalice.deployer.state.StateStore;
import io.chalice.project.Project;
import io.chalice.project.configuration.Configuration;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ConfirmationPrompt;
import io.chalice.shell.command.NearestSuggestion;

/**
 * A stage that the configuration has no entry for. What was deployed to one may be looked
 * at and deleted; a new one is made with the defaults, after a question, because a slip
 * of the keyboard makes one as well.
 */
final class UndeclaredStage {

	private UndeclaredStage() {
	}

	/**
	 * Check the stage of a command.
	 * @param invocation what was typed
	 * @param project the project
	 * @param configuration its configuration
	 * @throws io.chalice.project.configuration.UnknownStageException when there is no
	 * such stage, and the command or the user makes none
	 */
	static void check(CommandInvocation invocation, Project project, Configuration configuration) {
		String stage = invocation.stage();
		if (configuration.stages().contains(stage) || StateStore.of(project.directory()).read(stage).isPresent()) {
			return;
		}
		boolean deploys = invocation.command().options().contains(ConfirmationPrompt.YES)
				&& invocation.command().options().contains(DeployCommand.DRY_RUN);
		boolean plans = invocation.command().name().equals(PlanCommand.NAME);
		if ((!deploys && !plans) || !stage.matches("[A-Za-z0-9_-]{1,64}")) {
			configuration.requireStage(stage);
		}
		invocation.console()
			.message(
					("%s has no stage '%s'%s The defaults hold for it. To give it settings, add to \"stages\": \"%s\": "
							+ "{}")
						.formatted(Configuration.FILE, stage, NearestSuggestion.of(stage, configuration.stages()),
								stage));
		if (deploys && !invocation.flag(DeployCommand.DRY_RUN.name()) && !invocation
			.confirm("Would you like to make this stage?", NearestWord.to(stage, configuration.stages()) == null)) {
			configuration.requireStage(stage);
		}
	}

}
