package io.chalice.local.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.project.file.PrivateFile;

/**
 * Where a running local mode listens, and the word it listens to. Kept in a file of the
 * project that only its owner may read, for as long as the application is served.
 *
 * @param port the port on the loopback interface
 * @param token what every request has to know
 * @param pid the process that listens
 */
public record ControlAddress(int port, String token, long pid) {

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * Return the file that tells of a stage's local mode.
	 * @param project the project's directory
	 * @param stage the stage
	 * @return the file, which need not exist
	 */
	static Path file(Path project, String stage) {
		return project.resolve(".chalice").resolve("local").resolve(stage + ".json");
	}

	/**
	 * Find a running local mode.
	 * @param project the project's directory
	 * @param stage the stage that is served
	 * @return its address; nothing when none runs, also when one has ended without saying
	 * so
	 */
	public static Optional<ControlAddress> find(Path project, String stage) {
		try {
			ControlAddress address = MAPPER.readValue(Files.readAllBytes(file(project, stage)), ControlAddress.class);
			return ProcessHandle.of(address.pid()).filter(ProcessHandle::isAlive).map((process) -> address);
		}
		catch (NoSuchFileException | JacksonException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file(project, stage), ex);
		}
	}

	/**
	 * Tell others of this address.
	 * @param file the file, which is replaced as a whole
	 */
	void write(Path file) {
		try {
			// a token belongs into no repository, whatever the project's own .gitignore
			// says
			PrivateFile.write(file.resolveSibling(".gitignore"), "*\n".getBytes(StandardCharsets.US_ASCII));
			PrivateFile.write(file, MAPPER.writeValueAsBytes(this));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + file, ex);
		}
	}

	/**
	 * Tell nobody any more, unless another process has come in the meantime.
	 * @param file the file
	 */
	void delete(Path file) {
		try {
			if (Files.isRegularFile(file)
					&& MAPPER.readValue(Files.readAllBytes(file), ControlAddress.class).equals(this)) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + file, ex);
		}
	}

}
