package io.chalice.shell.deploy;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.deployer.stage.CacheRedeploy;
import io.chalice.deployer.stage.PlanRunner;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandInvocation;

/**
 * Tells of the ahead-of-time cache that is added to what has just been deployed without.
 */
final class CacheTraining {

	private CacheTraining() {
	}

	/**
	 * Train the cache if it is wanted and missing, and deploy the package again with it.
	 * @param invocation what was typed
	 * @param target where it is deployed
	 * @param request what was deployed
	 * @param progress who watches, and what was uploaded so far
	 */
	static void run(CommandInvocation invocation, StageAccount target, DeploymentRequest request,
			DeployProgress progress) {
		if (request.artifact().cacheRecord().isEmpty()) {
			return;
		}
		long code = progress.uploaded();
		boolean trained = CacheRedeploy.run(target, request, PreparationReport.preparation(invocation, target),
				new ConsoleRunner(invocation, target, progress), invocation.console()::message);
		CacheWords.uploaded(code, progress.uploaded() - code, request.artifact().hasCache() || trained, trained)
			.ifPresent(invocation.console()::message);
	}

	private record ConsoleRunner(CommandInvocation invocation, StageAccount target,
			DeployProgress progress) implements PlanRunner {

		@Override
		public boolean agreed(Plan plan) {
			return new PlanConfirmation(this.invocation).agreed(plan);
		}

		@Override
		public void run(Plan plan) {
			PlanExecution.run(this.invocation, this.target, plan, this.progress);
		}

	}

}
