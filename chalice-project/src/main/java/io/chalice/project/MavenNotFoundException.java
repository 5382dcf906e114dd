package io.chalice.project;

/**
 * There is no Maven to build with.
 */
public final class MavenNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MavenNotFoundException() {
		super("There is no Maven: neither mvnw in the project, nor MAVEN_HOME, nor mvn on the PATH");
	}

}
