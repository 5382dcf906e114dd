package io.chalice.shell.deploy;

import java.util.Optional;

import io.chalice.deployer.function.CacheCondition;
import io.chalice.project.file.ByteSize;

/**
 * What is said of ahead-of-time caches, wherever it is said.
 */
public final class CacheWords {

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
		return ByteSize.megabytes(cache.cache().size());
	}

	/**
	 * Say what a deploy has cost with an ahead-of-time cache.
	 * @param code the bytes that were uploaded before the training, or altogether
	 * @param again the bytes that were uploaded after it
	 * @param cached whether the cache is deployed
	 * @param trained whether it was trained for this deploy
	 * @return a sentence, or empty when nothing was uploaded
	 */
	static Optional<String> uploaded(long code, long again, boolean cached, boolean trained) {
		if (trained && cached) {
			return Optional.of("Uploaded %s, and %s with the cache, which was trained."
				.formatted(ByteSize.megabytes(code), ByteSize.megabytes(again)));
		}
		if (code == 0) {
			return Optional.empty();
		}
		return Optional.of("Uploaded %s, %s.".formatted(ByteSize.megabytes(code),
				cached ? "with the cache, which needed no training" : "without a cache"));
	}

}
