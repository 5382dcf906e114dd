package io.chalice.project;

import java.nio.file.Path;

/**
 * A directory is in no Maven project.
 */
public final class ProjectNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Path directory;

	ProjectNotFoundException(Path directory) {
		super("There is no pom.xml in %s or a directory above it".formatted(directory));
		this.directory = directory;
	}

	/**
	 * Return where the search began.
	 * @return the directory
	 */
	public Path directory() {
		return this.directory;
	}

}
