package io.chalice.project;

import java.nio.file.Path;

/**
 * A {@code pom.xml} is not XML.
 */
public final class MalformedPomException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedPomException(Path file, int line, int column, String message) {
		super("%s:%d:%d: %s".formatted(file, line, column, message));
	}

}
