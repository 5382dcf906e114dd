package io.chalice.project.packaging;

import java.nio.file.Path;

/**
 * A jar is not one that Spring Boot made executable.
 */
public final class NotExecutableJarException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotExecutableJarException(Path jar) {
		super(("%s is not an executable jar, and none beside it is: "
				+ "add the spring-boot-maven-plugin, whose repackage goal makes it one")
			.formatted(jar));
	}

}
