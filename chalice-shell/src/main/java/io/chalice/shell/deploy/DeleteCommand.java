package io.chalice.shell.deploy;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ConfirmationPrompt;
import io.chalice.shell.command.ShellCommand;

/**
 * Deletes everything a stage has.
 */
public final class DeleteCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public DeleteCommand() {
		super(CommandDescription.of("delete", "Delete everything that was deployed to a stage")
			.options(TargetOptions.ofStage(ConfirmationPrompt.YES))
			.examples("delete", "delete --stage test --yes"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		try (StageAccount target = DeploymentStage.ofDeployed(invocation, UploadListener.NONE)) {
			Plan plan = invocation.console()
				.progress()
				.during(StatusCommand.ASKING,
						() -> target.deployer().planDelete(target.stage().appName(), target.stage().stage()));
			if (!plan.hasChanges()) {
				invocation.console().message("Nothing is deployed to stage %s.".formatted(plan.stage()));
			}
			else if (!new PlanConfirmation(invocation).agreed(plan)) {
				return 1;
			}
			PlanExecution.run(invocation, target, plan, new DeployProgress(invocation.console()));
			return 0;
		}
	}

}
