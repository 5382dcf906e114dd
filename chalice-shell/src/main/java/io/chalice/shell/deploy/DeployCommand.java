package io.chalice.shell.deploy;

import java.util.function.BiFunction;

import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanText;
import io.chalice.deployer.stage.PreparedDeploy;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ConfirmationPrompt;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;

/**
 * Deploys the application, and prints its URL.
 */
public final class DeployCommand extends ShellCommand {

	static final OptionDescription DRY_RUN = OptionDescription.flag("dry-run", "Only say what would be done");

	private final BiFunction<CommandInvocation, StageAccount, PreparedDeploy> preparation;

	/**
	 * Create the command.
	 */
	public DeployCommand() {
		this((invocation, account) -> PreparationReport.preparation(invocation, account).prepare());
	}

	/**
	 * Create the command.
	 * @param preparation makes what is deployed, and the plan
	 */
	public DeployCommand(BiFunction<CommandInvocation, StageAccount, PreparedDeploy> preparation) {
		super(CommandDescription.of("deploy", "Deploy the application to AWS")
			.options(TargetOptions.ofDeploy(ConfirmationPrompt.YES, DRY_RUN, PackageVerification.LOCAL))
			.examples("deploy", "deploy --stage prod --profile work --region eu-west-1 --yes",
					"deploy --verify-local"));
		this.preparation = preparation;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		DeployProgress progress = new DeployProgress(invocation.console());
		try (StageAccount target = DeploymentStage.of(invocation, progress)) {
			PreparedDeploy prepared = this.preparation.apply(invocation, target);
			Plan plan = prepared.plan();
			if (invocation.flag(DRY_RUN.name())) {
				PlanLines.print(plan, invocation.console());
				return 0;
			}
			PlanText.outside(plan).forEach(invocation.console()::message);
			if (!new PlanConfirmation(invocation).agreed(plan)) {
				return 1;
			}
			if (plan.first()) {
				invocation.console().message("Initiating first time deployment...");
			}
			else if (!plan.hasChanges()) {
				invocation.console().message("No changes.");
			}
			PlanExecution.run(invocation, target, plan, progress);
			CacheTraining.run(invocation, target, prepared.request(), progress);
			target.deployer()
				.url(plan.application(), plan.stage())
				.ifPresentOrElse(invocation.console()::print,
						() -> invocation.console().message("Deployed. There are no routes, and so there is no URL."));
			ApplicationArchives.begin(invocation, target);
			return 0;
		}
	}

}
