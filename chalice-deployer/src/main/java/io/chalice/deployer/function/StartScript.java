package io.chalice.deployer.function;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.project.build.CacheFit;
import io.chalice.project.packaging.CacheFiles;
import io.chalice.project.packaging.PackagedCache;

/**
 * Has Lambda run a package's start script, which adds the ahead-of-time cache.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper">Wrapper
 * scripts</a>
 */
public final class StartScript {

	private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

	private static final String SCRIPT = "/var/task/" + CacheFiles.START;

	/** What the script runs with the longer command line: a wrapper of the user's own. */
	private static final String NEXT_WRAPPER = "CHALICE_EXEC_WRAPPER";

	/** What the package's cache is, for those who only see the function. */
	private static final String CACHE = "CHALICE_AOT_CACHE";

	private StartScript() {
	}

	/**
	 * Return whether a function is like the one in which the cache is trained.
	 * @param request what is deployed
	 * @param function the function's name in the application
	 * @return {@code true} if the cache fits
	 */
	static boolean starts(DeploymentRequest request, String function) {
		String trained = CacheFit.of(request.settings().function(request.functionNames().get(0)));
		return trained.equals(CacheFit.of(request.settings().function(function)))
				&& request.artifact().cacheRecord().isPresent();
	}

	/**
	 * Leave out what starts the function beside this script: a wrapper that is in a
	 * layer, or starts the managed runtime's own Java.
	 * @param environment the function's environment, to be changed
	 */
	public static void keepOwn(Map<String, String> environment) {
		environment.remove(NEXT_WRAPPER);
		environment.computeIfPresent(WRAPPER, (name, wrapper) -> SCRIPT.equals(wrapper) ? wrapper : null);
	}

	/**
	 * Return whether a function is started by the script.
	 * @param environment the function's environment
	 * @return {@code true} if it is
	 */
	static boolean isIn(Map<String, String> environment) {
		return SCRIPT.equals(environment.get(WRAPPER));
	}

	/**
	 * Find a function's cache.
	 * @param environment the function's environment
	 * @return what is known of it, or empty when it is started without one
	 */
	static Optional<PackagedCache> cache(Map<String, String> environment) {
		return isIn(environment) ? PackagedCache.of(environment.getOrDefault(CACHE, "")) : Optional.empty();
	}

	/**
	 * Have a function started by the script.
	 * @param environment the function's environment, to be changed
	 * @param cache the cache of its package, or {@code null} while there is none
	 */
	static void add(Map<String, String> environment, @Nullable PackagedCache cache) {
		if (cache != null) {
			environment.put(CACHE, cache.text());
		}
		String own = environment.put(WRAPPER, SCRIPT);
		if (own != null) {
			environment.put(NEXT_WRAPPER, own);
		}
	}

}
