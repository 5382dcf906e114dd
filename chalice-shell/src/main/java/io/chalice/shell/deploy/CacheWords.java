package io.chalice.shell.deploy;

import java.util.Locale;

import io.chalice.deployer.function.CacheCondition;

/**
 * What is said of ahead-of-time caches, wherever it is said.
 */
public final class CacheWords {

	private static final double MEGABYTE = 1024 * 1024;

	private CacheWords() {
	}

	/**
	 * Say that a cache is not used any more.
	 * @param line what to type
	 * @return a sentence
	 */
	public static String stale(String line) {
		return "Lambda has patched Java: the cache is not used. To train it again: " + line;
	}

	/**
	 * Say how large a cache is.
	 * @param cache the cache
	 * @return its size in MB
	 */
	public static String size(CacheCondition cache) {
		return String.format(Locale.ROOT, "%.1f MB", cache.cache().size() / MEGABYTE);
	}

}
