package io.chalice.shell.deploy;

import java.util.Optional;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ConfirmationPrompt;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.UsageException;

/**
 * Brings an earlier deploy back.
 */
public final class RollbackCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public RollbackCommand() {
		super(CommandDescription.of("rollback", "Bring an earlier deploy back, routes and code together")
			.options(TargetOptions.ofStage(OptionDescription.valued("to", "N", "Its number (default: the one before)"),
					ConfirmationPrompt.YES))
			.examples("rollback", "rollback --stage prod --to 3 --yes"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		Optional<Integer> number = invocation.option("to").map(RollbackCommand::number);
		try (StageAccount target = DeploymentStage.of(invocation, UploadListener.NONE)) {
			Plan plan = invocation.console()
				.progress()
				.during(StatusCommand.ASKING,
						() -> target.deployer().planRollback(target.stage().appName(), target.stage().stage(), number));
			if (!plan.hasChanges()) {
				invocation.console().message("That deploy is live already.");
			}
			else if (!new PlanConfirmation(invocation).agreed(plan)) {
				return 1;
			}
			PlanExecution.run(invocation, target, plan, new DeployProgress(invocation.console()));
			target.deployer().url(plan.application(), plan.stage()).ifPresent(invocation.console()::print);
			return 0;
		}
	}

	private static int number(String typed) {
		if (!typed.matches("[1-9]\\d{0,8}")) {
			throw new UsageException("--to is the number of a deploy, as status shows it, not '%s'".formatted(typed));
		}
		return Integer.parseInt(typed);
	}

}
