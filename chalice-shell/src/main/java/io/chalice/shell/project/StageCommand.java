package io.chalice.shell.project;

import io.chalice.project.ProjectDirectory;
import io.chalice.project.configuration.Configuration;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Moves a session to a stage.
 */
public final class StageCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public StageCommand() {
		super(CommandDescription.of("stage", "Go to a stage of the project, or list its stages")
			.optional("STAGE", "A stage of .chalice/config.json", (context, typed) -> StageCandidates.propose(context))
			.examples("stage prod"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		ProjectDirectory project = ProjectDirectory.find(invocation.context().directory());
		Configuration configuration = Configuration.read(project.path());
		invocation.argument(0).ifPresentOrElse((name) -> {
			configuration.stage(name);
			invocation.context().stage(name);
		}, () -> configuration.stages()
			.forEach((name) -> invocation.console()
				.print((name.equals(invocation.context().stage()) ? "* " : "  ") + name)));
		return 0;
	}

}
