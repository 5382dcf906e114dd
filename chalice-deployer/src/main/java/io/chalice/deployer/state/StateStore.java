package io.chalice.deployer.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the state of each stage in a file of the project,
 * {@code .chalice/deployed/<stage>.json}. A file is replaced as a whole: whoever reads it
 * sees the state before or after.
 */
public final class StateStore {

	private static final String SUFFIX = ".json";

	private final Path directory;

	/**
	 * Keep states in a directory.
	 * @param directory {@code .chalice/deployed} of the project
	 */
	public StateStore(Path directory) {
		this.directory = directory;
	}

	/**
	 * Return the store of a project.
	 * @param project the project's directory
	 * @return the store
	 */
	public static StateStore of(Path project) {
		return new StateStore(project.resolve(".chalice").resolve("deployed"));
	}

	/**
	 * Read a stage's state.
	 * @param stage the stage
	 * @return the state, or empty without a file
	 * @throws UnreadableStateException when the file is not a state
	 */
	public Optional<DeployedState> read(String stage) {
		Path file = file(stage);
		try {
			return Optional.of(StateJson.read(Files.readAllBytes(file), file));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Replace a stage's state.
	 * @param stage the stage
	 * @param state its state
	 */
	public void write(String stage, DeployedState state) {
		try {
			Files.createDirectories(this.directory);
			Path temporary = this.directory.resolve(stage + ".json.tmp");
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
				ByteBuffer bytes = ByteBuffer.wrap(StateJson.write(state));
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(temporary, file(stage), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the stages that have a state.
	 * @return their names, sorted
	 */
	public List<String> stages() {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(SUFFIX))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return where a stage's state is.
	 * @param stage the stage
	 * @return the file, which may not exist
	 */
	public Path file(String stage) {
		return this.directory.resolve(stage + SUFFIX);
	}

	/**
	 * Return where a stage's lock is.
	 * @param stage the stage
	 * @return the file, which may not exist
	 */
	public Path lockFile(String stage) {
		return this.directory.resolve(stage + ".lock");
	}

}
