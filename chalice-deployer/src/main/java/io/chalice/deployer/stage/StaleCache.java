package io.chalice.deployer.stage;

import java.util.Optional;
import java.util.function.Supplier;

import io.chalice.deployer.function.CacheCondition;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.packaging.CacheStore;

/**
 * An ahead-of-time cache of a Java that Lambda has patched since. A patch changes nothing
 * in a package, so that the cache would be found again.
 */
final class StaleCache {

	private StaleCache() {
	}

	/**
	 * Forget the caches that were trained on the same Java as one that is not used any
	 * more. Of a stage without caches, nothing is asked.
	 * @param stage the stage
	 * @param live asks for the cache of what serves, which is empty without one
	 * @param caches the caches that are kept
	 * @param listener is told
	 */
	static void forget(StageConfiguration stage, Supplier<Optional<CacheCondition>> live, CacheStore caches,
			PreparationListener listener) {
		if (!stage.aotCache()) {
			return;
		}
		live.get()
			.filter(CacheCondition::isStale)
			.map((cache) -> cache.cache().runtimeVersion())
			.ifPresent((version) -> {
				listener.message("Lambda has patched Java: the ahead-of-time cache is not used any more.");
				caches.removeTrainedOn(version);
			});
	}

}
