package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.Sha256Digests;

/**
 * The ahead-of-time caches that were trained for a project's packages, each below the
 * record of the package it is for.
 *
 * @param directory where they are
 */
public record CacheStore(Path directory) {

	private static final String CACHE = "cache";

	/** The end of the name of what says what a cache was trained with. */
	static final String RECORD = ".record";

	private static final String HASH = "sha256 ";

	/** How many are kept: each has some 40 MB. */
	private static final int KEPT = 3;

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
	 * @param cacheRecord what the start script wrote down about it, whole lines
	 * @param runtimeVersion the ARN of the version of Lambda's runtime that trained it,
	 * or {@code null} when that is not known
	 */
	public void keep(String packageRecord, Path cache, String cacheRecord, @Nullable String runtimeVersion) {
		try {
			Path own = Files.createDirectories(this.directory.resolve(packageRecord));
			// projects that are older than caches do not leave them out of their
			// repository
			Files.writeString(this.directory.resolve(".gitignore"), "*\n");
			String written = "%s%s%s%n".formatted(cacheRecord, HASH, Sha256Digests.hex(cache))
					+ ((runtimeVersion != null) ? runtimeVersion + "\n" : "");
			Files.write(own.resolve(CACHE + RECORD), written.getBytes(StandardCharsets.UTF_8));
			Files.move(cache, own.resolve(CACHE), StandardCopyOption.REPLACE_EXISTING);
			removeOld();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep the ahead-of-time cache in " + this.directory, ex);
		}
	}

	/**
	 * Find a package's cache to package it. A JVM trusts the content of a cache, and ends
	 * with SIGSEGV when it should not: one that is not what was kept is forgotten.
	 * @param packageRecord the package's record
	 * @return the cache, or empty when none was trained or it was damaged since
	 */
	Optional<Path> findIntact(String packageRecord) {
		Optional<Path> cache = find(packageRecord);
		try {
			if (cache.isPresent() && !isIntact(cache.get())) {
				remove(this.directory.resolve(packageRecord));
				return Optional.empty();
			}
			return cache;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read the ahead-of-time cache in " + this.directory, ex);
		}
	}

	private static boolean isIntact(Path cache) throws IOException {
		Path written = cache.resolveSibling(CACHE + RECORD);
		return Files.isRegularFile(written) && Files.readAllLines(written).contains(HASH + Sha256Digests.hex(cache));
	}

	/**
	 * Forget the caches that fit no Java any more.
	 * @param runtimeVersion the ARN of a version of Lambda's runtime that was patched
	 */
	public void removeTrainedOn(String runtimeVersion) {
		try {
			for (Path own : kept()) {
				Path written = own.resolve(CACHE + RECORD);
				if (Files.isRegularFile(written)
						&& runtimeVersion(Files.readString(written)).filter(runtimeVersion::equals).isPresent()) {
					remove(own);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not remove what is old from " + this.directory, ex);
		}
	}

	/**
	 * Return on which runtime a cache was trained.
	 * @param cacheRecord what was kept about it
	 * @return the ARN of the runtime's version, or empty when that is not known
	 */
	static Optional<String> runtimeVersion(String cacheRecord) {
		return cacheRecord.lines().filter((line) -> line.startsWith("arn:")).findFirst();
	}

	private void removeOld() throws IOException {
		List<Path> old = kept().stream()
			.sorted(Comparator.comparingLong((Path own) -> own.resolve(CACHE).toFile().lastModified()).reversed())
			.skip(KEPT)
			.toList();
		for (Path own : old) {
			remove(own);
		}
	}

	private List<Path> kept() throws IOException {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> caches = Files.list(this.directory)) {
			return caches.filter((own) -> Files.isRegularFile(own.resolve(CACHE))).toList();
		}
	}

	private static void remove(Path own) throws IOException {
		Files.deleteIfExists(own.resolve(CACHE));
		Files.deleteIfExists(own.resolve(CACHE + RECORD));
		Files.deleteIfExists(own);
	}

}
