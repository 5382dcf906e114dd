package io.chalice.shell.deploy;

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
	 * @param progress who watches, and what was uploaded so far
	 */
	static void run(CommandInvocation invocation, DeploymentStage target, DeploymentRequest request,
			DeployProgress progress) {
		String wanted = request.artifact().cacheRecord().orElse(null);
		if (wanted == null) {
			return;
		}
		long code = progress.uploaded();
		boolean trained = !request.artifact().hasCache() && train(invocation, target, request, wanted, progress);
		CacheWords.uploaded(code, progress.uploaded() - code, request.artifact().hasCache() || trained, trained)
			.ifPresent(invocation.console()::message);
	}

	private static boolean train(CommandInvocation invocation, DeploymentStage target, DeploymentRequest request,
			String wanted, DeployProgress progress) {
		CacheStore caches = target.caches();
		Plan training = target.deployer().planTraining(request, caches);
		PlanExecution.run(invocation, target, training, progress);
		if (caches.find(wanted).isEmpty()) {
			return false;
		}
		invocation.console().message("Deploying again, with the ahead-of-time cache.");
		Plan plan = DeployPreparation.again(invocation, target);
		if (!new PlanConfirmation(invocation).agreed(plan)) {
			return false;
		}
		PlanExecution.run(invocation, target, plan, progress);
		return true;
	}

}
