package io.chalice.project.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.chalice.project.file.TemporaryDirectories;

/**
 * What Spring generated of an application, for one environment.
 *
 * @param directory where it is
 * @param stage the stage it was generated for
 * @param environment the fingerprint of stage and environment
 * @param profiles the active profiles, separated by commas
 */
public record GeneratedCode(Path directory, String stage, String environment, String profiles) {

	/** Where an artefact says what it was processed for. */
	static final String RECORD = "META-INF/chalice/aot.properties";

	/** What only a native image needs. */
	private static final String NATIVE = "META-INF/native-image";

	/** Paths in the model may come from the environment: no bean depends on it. */
	private static final String MODEL = "META-INF/chalice";

	Path sources() {
		return this.directory.resolve("sources");
	}

	Path resources() {
		return this.directory.resolve("resources");
	}

	Path classes() {
		return this.directory.resolve("classes");
	}

	private Path record() {
		return this.directory.resolve("record");
	}

	void writeRecord() throws IOException {
		Path file = record().resolve(RECORD);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file,
				"environment=%s\nprofiles=%s\nstage=%s\n".formatted(this.environment, this.profiles, this.stage));
		deleteNative();
	}

	private void deleteNative() throws IOException {
		TemporaryDirectories.delete(resources().resolve(NATIVE));
	}

	/**
	 * Return what goes into the artefact.
	 * @return directories, to be laid over the application's classes
	 */
	public List<Path> directories() {
		return List.of(resources(), classes(), record());
	}

	/**
	 * Return whether the same was generated for two environments.
	 * @param other what was generated for another one
	 * @return {@code true} when a function may start with either
	 */
	public boolean sameAs(GeneratedCode other) {
		return same(sources(), other.sources()) && same(resources(), other.resources());
	}

	private static boolean same(Path one, Path other) {
		SortedMap<String, Path> left = files(one);
		SortedMap<String, Path> right = files(other);
		return left.keySet().equals(right.keySet())
				&& left.keySet().stream().allMatch((name) -> same(name, left, right));
	}

	private static boolean same(String name, SortedMap<String, Path> left, SortedMap<String, Path> right) {
		try {
			return Arrays.equals(Files.readAllBytes(left.get(name)), Files.readAllBytes(right.get(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not compare " + name, ex);
		}
	}

	private static SortedMap<String, Path> files(Path directory) {
		SortedMap<String, Path> found = new TreeMap<>();
		if (!Files.isDirectory(directory)) {
			return found;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			files.filter(Files::isRegularFile).forEach((file) -> {
				String name = directory.relativize(file).toString().replace('\\', '/');
				if (!name.startsWith(MODEL)) {
					found.put(name, file);
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
		return found;
	}

}
