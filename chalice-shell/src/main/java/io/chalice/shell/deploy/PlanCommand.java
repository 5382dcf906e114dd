package io.chalice.shell.deploy;

import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.plan.PlanJson;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;

/**
 * Tells what a deploy would do.
 */
public final class PlanCommand extends ShellCommand {

	static final String NAME = "plan";

	/** As other tools do, so that a script can ask whether to deploy. */
	private static final int CHANGES = 3;

	/**
	 * Create the command.
	 */
	public PlanCommand() {
		super(CommandDescription.of(NAME, "Show what a deploy would do; exit code 3 if anything")
			.options(TargetOptions.ofDeploy(OptionDescription.flag("json", "Print JSON, for programs")))
			.exits(CHANGES, "A deploy would change something")
			.examples("plan", "plan --stage prod --json"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		try (StageAccount target = DeploymentStage.of(invocation, UploadListener.NONE)) {
			Plan plan = PreparationReport.preparation(invocation, target).prepare().plan();
			if (invocation.flag("json")) {
				invocation.console().print(PlanJson.write(plan));
			}
			else {
				PlanLines.print(plan, invocation.console());
			}
			ApplicationArchives.begin(invocation, target);
			return plan.hasChanges() ? CHANGES : 0;
		}
	}

}
