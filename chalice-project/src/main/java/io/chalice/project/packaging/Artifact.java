package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

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
 */
public record Artifact(Path file, String sha256, long size, boolean aotProcessed, Set<String> evaluating) {

	public Artifact {
		evaluating = Set.copyOf(evaluating);
	}

	/**
	 * Describe a zip.
	 * @param file the zip
	 * @param aotProcessed whether it holds the generated initializer
	 * @return the artefact
	 */
	public static Artifact of(Path file, boolean aotProcessed) {
		try {
			return new Artifact(file, Sha256Digests.base64(file), Files.size(file), aotProcessed, Set.of());
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
		return CacheLayout.record(this.file);
	}

	/**
	 * Return whether there is an ahead-of-time cache in it.
	 * @return {@code true} if there is
	 */
	public boolean hasCache() {
		return CacheLayout.hasCache(this.file);
	}

	/**
	 * Return the artefact for functions some of which start without generated code.
	 * @param functions their resource names
	 * @return the same file
	 */
	public Artifact withEvaluating(Set<String> functions) {
		return new Artifact(this.file, this.sha256, this.size, this.aotProcessed, functions);
	}

	/**
	 * Return whether a function starts with what was generated ahead of time.
	 * @param function its resource name
	 * @return {@code true} when it was generated for the function's environment
	 */
	public boolean aotProcessed(String function) {
		return this.aotProcessed && !this.evaluating.contains(function);
	}

}
