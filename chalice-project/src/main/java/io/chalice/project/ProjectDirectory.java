package io.chalice.project;

import java.nio.file.Files;
import java.nio.file.Path;

import io.chalice.project.maven.MalformedPomException;
import io.chalice.project.maven.Reactor;

/**
 * Where a project is, and what its {@code pom.xml} says without asking anybody else:
 * enough for a prompt, which has no time to find out what is inherited.
 *
 * @param path the directory of the {@code pom.xml}
 */
public record ProjectDirectory(Path path) {

	/** What a project's file is called. */
	static final String POM = "pom.xml";

	/**
	 * Find the project that a directory is in. Nothing is read.
	 * @param start the directory, or one below the project's
	 * @return the project's directory
	 * @throws ProjectNotFoundException when there is none
	 */
	public static ProjectDirectory find(Path start) {
		Path directory = start.toAbsolutePath().normalize();
		while (directory != null && !Files.isRegularFile(directory.resolve(POM))) {
			directory = directory.getParent();
		}
		if (directory == null) {
			throw new ProjectNotFoundException(start.toAbsolutePath().normalize());
		}
		return new ProjectDirectory(directory);
	}

	/**
	 * Return whether this can be an application.
	 * @return {@code false} for what only holds other projects together
	 * @throws MalformedPomException when the {@code pom.xml} is not XML
	 */
	public boolean isApplication() {
		return !Reactor.isAggregator(this.path);
	}

	/**
	 * Return what the project is called.
	 * @return its artifact id, else the name of the directory
	 * @throws MalformedPomException when the {@code pom.xml} is not XML
	 */
	public String name() {
		String artifactId = Reactor.artifactId(this.path);
		return (artifactId != null) ? artifactId : String.valueOf(this.path.getFileName());
	}

}
