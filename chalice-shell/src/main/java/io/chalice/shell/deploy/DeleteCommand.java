package io.chalice.shell.deploy;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Plan;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.Confirmation;
import io.chalice.shell.command.Invocation;
import io.chalice.shell.command.ShellCommand;

/**
 * Deletes everything a stage has.
 */
public final class DeleteCommand implements ShellCommand {

	@Override
	public CommandDescription description() {
		return CommandDescription.of("delete", "Delete everything that was deployed to a stage")
			.options(TargetOptions.ofStage(Confirmation.YES))
			.examples("delete", "delete --stage test --yes");
	}

	@Override
	public int run(Invocation invocation) {
		try (Target target = Target.ofDeployed(invocation, UploadListener.NONE)) {
			Plan plan = target.deployer().planDelete(target.stage().appName(), target.stage().stage());
			if (!plan.hasChanges()) {
				invocation.console().message("Nothing is deployed to stage %s.".formatted(plan.stage()));
			}
			else if (!new Questions(invocation).agreed(plan)) {
				return 1;
			}
			Execution.run(invocation, target, plan, new DeployProgress(invocation.console()));
			return 0;
		}
	}

}
