package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The ahead-of-time caches that were trained for a project's packages, each below the
 * record of the package it is for.
 *
 * @param directory where they are
 */
public record CacheStore(Path directory) {

	private static final String CACHE = "cache";

	private static final String RECORD = "cache.record";

	/**
	 * Return the caches of a project.
	 * @param deployments where its packages are kept
	 * @return the caches beside them
	 */
	public static CacheStore of(Path deployments) {
		return new CacheStore(deployments.resolveSibling("caches"));
	}

	/**
	 * Find a package's cache.
	 * @param packageRecord the package's record
	 * @return the cache, or empty when none was trained
	 */
	public Optional<Path> find(String packageRecord) {
		Path cache = this.directory.resolve(packageRecord).resolve(CACHE);
		return Files.isRegularFile(cache) ? Optional.of(cache) : Optional.empty();
	}

	/**
	 * Keep a cache. What is kept in part, since this was interrupted, is not found.
	 * @param packageRecord the record of the package that it was trained with
	 * @param cache the cache, which is moved
	 * @param cacheRecord what the start script wrote down about it
	 */
	public void keep(String packageRecord, Path cache, String cacheRecord) {
		try {
			Path own = Files.createDirectories(this.directory.resolve(packageRecord));
			Files.write(own.resolve(RECORD), cacheRecord.getBytes(StandardCharsets.UTF_8));
			Files.move(cache, own.resolve(CACHE), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep the ahead-of-time cache in " + this.directory, ex);
		}
	}

}
