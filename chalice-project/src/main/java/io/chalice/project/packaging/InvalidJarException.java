package io.chalice.project.packaging;

import java.nio.file.Path;

/**
 * A deployment artefact cannot be made of a jar.
 */
public final class InvalidJarException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidJarException(Path jar, String reason) {
		super("%s cannot be deployed: %s".formatted(jar, reason));
	}

}
