package io.chalice.deployer.stage;

import java.util.function.Consumer;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.plan.Plan;
import io.chalice.project.packaging.CacheStore;

/**
 * Adds the ahead-of-time cache to what has just been deployed without: new code serves at
 * once, and starts faster as soon as Lambda has trained the cache for it.
 */
public final class CacheRedeploy {

	private CacheRedeploy() {
	}

	/**
	 * Train the cache if it is wanted and missing, and deploy the package again with it.
	 * @param account where it was deployed
	 * @param request what was deployed
	 * @param preparation makes the package again
	 * @param runner runs the plans
	 * @param messages is told what happens
	 * @return whether a cache was trained and is deployed
	 */
	public static boolean run(StageAccount account, DeploymentRequest request, DeployPreparation preparation,
			PlanRunner runner, Consumer<String> messages) {
		String wanted = request.artifact().cacheRecord().orElse(null);
		if (wanted == null || request.artifact().hasCache()) {
			return false;
		}
		CacheStore caches = account.caches();
		runner.run(account.deployer().planTraining(request, caches));
		if (caches.find(wanted).isEmpty()) {
			return false;
		}
		messages.accept("Deploying again, with the ahead-of-time cache.");
		Plan plan = preparation.again().plan();
		if (!runner.agreed(plan)) {
			return false;
		}
		runner.run(plan);
		return true;
	}

}
