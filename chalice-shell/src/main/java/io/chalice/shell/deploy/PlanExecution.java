package io.chalice.shell.deploy;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.function.VersionFailedException;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;

/**
 * Runs plans, and tells what the user should know of them.
 */
final class PlanExecution {

	private PlanExecution() {
	}

	/**
	 * Run a plan.
	 * @param invocation what was typed
	 * @param target where the plan is run
	 * @param plan the plan
	 * @param progress who watches
	 */
	static void run(CommandInvocation invocation, StageAccount target, Plan plan, DeployProgress progress) {
		runQuietly(invocation, target, plan, progress);
		plan.notices().forEach(invocation.console()::warn);
	}

	/**
	 * Run a plan of which the user knows everything.
	 * @param invocation what was typed
	 * @param target where the plan is run
	 * @param plan the plan
	 * @param progress who watches
	 */
	static void runQuietly(CommandInvocation invocation, StageAccount target, Plan plan, DeployProgress progress) {
		try {
			target.deployer().execute(plan, progress);
		}
		catch (TransientException ex) {
			throw new CommandFailedException(
					"%s. What is done is kept; to go on: %s".formatted(ex.getMessage(), invocation.typed()), ex);
		}
		catch (VersionFailedException ex) {
			throw new CommandFailedException(
					"%s%nThe next deploy goes on where this one stopped. To start the application here: %s".formatted(
							ex.getMessage(),
							invocation.typed().as(new VerifyCommand().description()).with("stage", plan.stage())),
					ex);
		}
		finally {
			progress.stopped();
		}
	}

}
