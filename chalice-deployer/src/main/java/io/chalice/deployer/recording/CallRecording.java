package io.chalice.deployer.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.recorded.RecordedCall;
import io.chalice.project.file.TemporaryDirectories;

/**
 * A directory into which programs write their calls as long as this is open: it has a jar
 * for their class path, which is the recorder with what it has to know.
 */
public final class CallRecording implements AutoCloseable {

	private static final String SETTINGS = "chalice-policy-recorder.properties";

	private final Path directory;

	private final @Nullable DecisionServer server;

	private CallRecording(Path directory, @Nullable DecisionServer server) {
		this.directory = directory;
		this.server = server;
	}

	/**
	 * Begin to record.
	 * @param directory a directory that is made, in the place of one of an earlier
	 * recording that could not be closed
	 * @param recorder the recorder's jar
	 * @param decisions answers whether calls are allowed, or {@code null} when all are
	 * @return the recording, to be closed
	 * @throws UncheckedIOException when the directory cannot be written
	 */
	public static CallRecording start(Path directory, Path recorder, @Nullable CallDecisions decisions) {
		try {
			TemporaryDirectories.delete(directory);
			Files.createDirectories(directory);
			CallRecording recording = new CallRecording(directory,
					(decisions != null) ? DecisionServer.start(decisions) : null);
			try {
				Files.copy(recorder, recording.jar());
				recording.writeSettings();
				return recording;
			}
			catch (IOException ex) {
				recording.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not record calls in " + directory, ex);
		}
	}

	private void writeSettings() throws IOException {
		Properties settings = new Properties();
		settings.setProperty("file", file().toString());
		if (this.server != null) {
			settings.setProperty("port", String.valueOf(this.server.port()));
		}
		try (FileSystem jar = FileSystems.newFileSystem(jar());
				Writer writer = Files.newBufferedWriter(jar.getPath(SETTINGS), StandardCharsets.ISO_8859_1)) {
			settings.store(writer, null);
		}
	}

	private Path file() {
		return this.directory.resolve("calls");
	}

	/**
	 * Return what belongs onto the class path of a program that is to be recorded.
	 * @return a jar
	 */
	public Path jar() {
		return this.directory.resolve("chalice-policy-recorder.jar");
	}

	/**
	 * Return the calls that were written until now.
	 * @return the calls in their order
	 */
	public List<RecordedCall> calls() {
		if (!Files.exists(file())) {
			return List.of();
		}
		try {
			return Files.readAllLines(file()).stream().map(RecordedCall::parse).flatMap(Optional::stream).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file(), ex);
		}
	}

	/**
	 * End the recording and delete it.
	 */
	@Override
	public void close() {
		if (this.server != null) {
			this.server.close();
		}
		try {
			TemporaryDirectories.delete(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + this.directory, ex);
		}
	}

}
