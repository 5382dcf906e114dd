package io.chalice.deployer.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A zip that can be deployed.
 *
 * @param file where it is
 * @param sha256 its SHA-256 in Base64, as Lambda gives it
 * @param size its size in bytes
 * @param aotProcessed whether Spring's AOT processing made the application's initializer
 */
public record Artifact(Path file, String sha256, long size, boolean aotProcessed) {

	/**
	 * Describe a zip.
	 * @param file the zip
	 * @param aotProcessed whether it holds the generated initializer
	 * @return the artefact
	 */
	public static Artifact of(Path file, boolean aotProcessed) {
		try {
			return new Artifact(file, Digests.base64(file), Files.size(file), aotProcessed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
