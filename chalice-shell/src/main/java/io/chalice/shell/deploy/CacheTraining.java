package io.chalice.shell.deploy;

import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.project.packaging.CacheStore;
import io.chalice.shell.command.CommandInvocation;

/**
 * Adds the ahead-of-time cache to what has just been deployed without: new code serves at
 * once, and starts faster as soon as Lambda has trained the cache for it.
 */
final class CacheTraining {

	private CacheTraining() {
	}

	/**
	 * Train the cache if it is wanted and missing, and deploy the package again with it.
	 * @param invocation what was typed
	 * @param target where it is deployed
	 * @param request what was deployed
	 * @param progress who watches
	 */
	static void run(CommandInvocation invocation, DeploymentStage target, DeploymentRequest request,
			ExecutionProgress progress) {
		String wanted = request.artifact().cacheRecord().orElse(null);
		if (wanted == null || request.artifact().hasCache()) {
			return;
		}
		CacheStore caches = target.caches();
		Plan training = target.deployer().planTraining(request, caches);
		PlanExecution.run(invocation, target, training, progress);
		if (caches.find(wanted).isEmpty()) {
			return;
		}
		invocation.console().message("Deploying again, with the ahead-of-time cache.");
		Plan plan = DeployPreparation.again(invocation, target);
		if (new PlanConfirmation(invocation).agreed(plan)) {
			PlanExecution.run(invocation, target, plan, progress);
		}
	}

}
