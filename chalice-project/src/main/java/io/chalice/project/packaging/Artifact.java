package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.Sha256Digests;

/**
 * A zip that can be deployed.
 *
 * @param file where it is
 * @param sha256 its SHA-256 in Base64, as Lambda gives it
 * @param size its size in bytes
 * @param aotProcessed whether it holds what Spring generated ahead of time
 * @param evaluating the functions whose environment is not the one it was generated for,
 * by resource name: they decide conditions at every start
 * @param caching what it says of its ahead-of-time cache, or {@code null} when it is not
 * made for one
 * @param layer the libraries it runs with, or {@code null} when they are in it
 */
public record Artifact(Path file, String sha256, long size, boolean aotProcessed, Set<String> evaluating,
		@Nullable Caching caching, @Nullable PackagedLayer layer) {

	public Artifact {
		evaluating = Set.copyOf(evaluating);
	}

	/**
	 * Create an artefact that is not made for an ahead-of-time cache.
	 * @param file where it is
	 * @param sha256 its SHA-256 in Base64
	 * @param size its size in bytes
	 * @param aotProcessed whether it holds what Spring generated ahead of time
	 * @param evaluating the functions that decide conditions at every start
	 */
	public Artifact(Path file, String sha256, long size, boolean aotProcessed, Set<String> evaluating) {
		this(file, sha256, size, aotProcessed, evaluating, null, null);
	}

	/**
	 * Describe a zip that is not made for an ahead-of-time cache.
	 * @param file the zip
	 * @param aotProcessed whether it holds the generated initializer
	 * @return the artefact
	 */
	public static Artifact of(Path file, boolean aotProcessed) {
		return of(file, aotProcessed, null);
	}

	/**
	 * Describe a zip that is made for an ahead-of-time cache.
	 * @param file the zip
	 * @param aotProcessed whether it holds the generated initializer
	 * @return the artefact, with what it says of its cache
	 */
	public static Artifact forCache(Path file, boolean aotProcessed) {
		try {
			return of(file, aotProcessed, CacheLayout.read(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Artifact of(Path file, boolean aotProcessed, @Nullable Caching caching) {
		try {
			return new Artifact(file, Sha256Digests.base64(file), Files.size(file), aotProcessed, Set.of(), caching,
					null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return what a cache must have been trained for to fit this artefact.
	 * @return the record of the package, or empty for one without a start script
	 */
	public Optional<String> cacheRecord() {
		return Optional.ofNullable(this.caching).map(Caching::packageRecord);
	}

	/**
	 * Return whether there is an ahead-of-time cache in it.
	 * @return {@code true} if there is
	 */
	public boolean hasCache() {
		return cache().isPresent();
	}

	/**
	 * Return the ahead-of-time cache in it.
	 * @return what is known of it, or empty without one
	 */
	public Optional<PackagedCache> cache() {
		return Optional.ofNullable(this.caching).flatMap((own) -> Optional.ofNullable(own.trained()));
	}

	/**
	 * Return the artefact for functions some of which start without generated code.
	 * @param functions their resource names
	 * @return the same file
	 */
	public Artifact withEvaluating(Set<String> functions) {
		return new Artifact(this.file, this.sha256, this.size, this.aotProcessed, functions, this.caching, this.layer);
	}

	/**
	 * Return the artefact for functions whose libraries are elsewhere.
	 * @param libraries where they are, or {@code null} when they are in it
	 * @return the same file
	 */
	public Artifact withLayer(@Nullable PackagedLayer libraries) {
		return new Artifact(this.file, this.sha256, this.size, this.aotProcessed, this.evaluating, this.caching,
				libraries);
	}

	/**
	 * Return whether a function starts with what was generated ahead of time.
	 * @param function its resource name
	 * @return {@code true} when it was generated for the function's environment
	 */
	public boolean aotProcessed(String function) {
		return this.aotProcessed && !this.evaluating.contains(function);
	}

	/**
	 * What a package says of its ahead-of-time cache.
	 *
	 * @param packageRecord what a cache must have been trained for
	 * @param trained the one that is in it, or {@code null}
	 */
	public record Caching(String packageRecord, @Nullable PackagedCache trained) {

	}

}
