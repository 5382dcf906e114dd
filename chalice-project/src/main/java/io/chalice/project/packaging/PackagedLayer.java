package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.chalice.project.file.Sha256Digests;

/**
 * A zip that can be made a layer: the libraries of an application, in
 * {@value #LIBRARIES}, where Lambda's Java looks for them.
 *
 * @param file where it is
 * @param sha256 its SHA-256 in Base64, as Lambda gives it
 * @param size its size in bytes
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths">Layer
 * paths</a>
 */
public record PackagedLayer(Path file, String sha256, long size) {

	/** Where a layer's jars are. */
	public static final String LIBRARIES = "java/lib/";

	/**
	 * Describe a zip.
	 * @param file the zip
	 * @return the layer
	 */
	public static PackagedLayer of(Path file) {
		try {
			return new PackagedLayer(file, Sha256Digests.base64(file), Files.size(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
