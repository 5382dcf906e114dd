package io.chalice.project.configuration;

import java.nio.file.Path;

/**
 * A project has no {@code .chalice/config.json}.
 */
public final class MissingConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Path file;

	MissingConfigurationException(Path file) {
		super("There is no configuration at %s".formatted(file));
		this.file = file;
	}

	/**
	 * Return where the configuration should be.
	 * @return the path of the missing file
	 */
	public Path file() {
		return this.file;
	}

}
