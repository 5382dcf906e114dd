package io.chalice.deployer.function;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.project.packaging.PackagedCache;

/**
 * The ahead-of-time cache of what serves, and whether it still fits the Java there.
 *
 * @param functionName the function's name on AWS
 * @param cache what is known of its cache
 * @param runtimeVersion the ARN of the version of Lambda's runtime that the function has,
 * or {@code null} when that is not known
 */
public record CacheCondition(String functionName, PackagedCache cache, @Nullable String runtimeVersion) {

	/**
	 * Look whether a version has a cache.
	 * @param functionName the function's name on AWS
	 * @param version the version that serves
	 * @return its cache, or empty without one
	 */
	static Optional<CacheCondition> of(String functionName, FunctionVersion version) {
		return StartScript.cache(version.configuration().environment())
			.map((cache) -> new CacheCondition(functionName, cache, version.runtimeVersion()));
	}

	/**
	 * Return whether Lambda has patched the Java since the cache was trained.
	 * @return {@code true} if the function starts without its cache
	 */
	public boolean isStale() {
		return this.cache.isStale(this.runtimeVersion);
	}

}
