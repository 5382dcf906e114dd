package io.chalice.shell.deploy;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ConfirmationPrompt;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;

/**
 * Deletes everything a stage has. Its logs tell what has happened until then, and stay
 * unless they are to go as well.
 */
public final class DeleteCommand extends ShellCommand {

	private static final String LOGS = "logs";

	/**
	 * Create the command.
	 */
	public DeleteCommand() {
		super(CommandDescription.of("delete", "Delete everything that was deployed to a stage, but its logs")
			.options(TargetOptions.ofStage(OptionDescription.flag(LOGS, "Delete the log groups as well"),
					ConfirmationPrompt.YES))
			.examples("delete", "delete --stage test --logs --yes"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		try (StageAccount target = DeploymentStage.ofDeployed(invocation, UploadListener.NONE)) {
			Plan plan = invocation.console()
				.progress()
				.during(StatusCommand.ASKING, () -> target.deployer()
					.planDelete(target.stage().appName(), target.stage().stage(), invocation.flag(LOGS)));
			plan.notices().forEach(invocation.console()::message);
			if (!plan.notices().isEmpty()) {
				invocation.console()
					.message("To delete the log groups as well: " + invocation.typed().with(LOGS, "true"));
			}
			if (!plan.hasChanges()) {
				invocation.console().message("Nothing is deployed to stage %s.".formatted(plan.stage()));
			}
			else if (!new PlanConfirmation(invocation).agreed(plan)) {
				return 1;
			}
			PlanExecution.runQuietly(invocation, target, plan, new DeployProgress(invocation.console()));
			return 0;
		}
	}

}
