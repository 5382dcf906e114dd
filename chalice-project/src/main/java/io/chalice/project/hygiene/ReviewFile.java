package io.chalice.project.hygiene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was said of the last package of a stage, for those who do not make one.
 */
public final class ReviewFile {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path file;

	/**
	 * Create a file.
	 * @param directory the project's directory for what is made
	 * @param stage the stage
	 */
	public ReviewFile(Path directory, String stage) {
		this.file = directory.resolve("class-path-" + stage + ".json");
	}

	/**
	 * Keep what is to be said.
	 * @param review of a package
	 */
	public void write(ClassPathReview review) {
		try {
			Files.createDirectories(this.file.resolveSibling(""));
			Files.write(this.file, JSON.writeValueAsBytes(review));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + this.file, ex);
		}
	}

	/**
	 * Return what was said.
	 * @return what was kept, empty when nothing was, or by another version of this
	 */
	public Optional<ClassPathReview> read() {
		try {
			return Files.isRegularFile(this.file)
					? Optional.of(JSON.readValue(Files.readAllBytes(this.file), ClassPathReview.class))
					: Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			return Optional.empty();
		}
	}

}
