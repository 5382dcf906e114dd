package io.chalice.starter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Class paths of users' projects.
 */
final class ClassPaths {

	private ClassPaths() {
	}

	/**
	 * Return what an application has that adds the starter and nothing else.
	 * @return the jars, as the build has resolved them
	 */
	static List<String> ofStarter() {
		try {
			return List
				.of(Files.readString(Path.of("target", "runtime-class-path.txt")).strip().split(File.pathSeparator));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the class path of the test's applications.
	 * @param additional how the names of jars start that are added to the starter's
	 * @return the class path
	 */
	static String ofApplication(String... additional) {
		return join(Stream.of(Path.of("target", "test-classes").toString()), additional);
	}

	/**
	 * Return the class path of an application compiled elsewhere.
	 * @param classes where its classes are
	 * @param additional how the names of jars start that are added to the starter's
	 * @return the class path
	 */
	static String of(Path classes, String... additional) {
		return join(Stream.of(classes.toString()), additional);
	}

	private static String join(Stream<String> classes, String... additional) {
		Stream<String> added = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> Arrays.stream(additional)
				.anyMatch((name) -> Path.of(entry).getFileName().toString().startsWith(name)));
		return Stream.of(classes, ofStarter().stream(), added)
			.flatMap((entries) -> entries)
			.distinct()
			.collect(Collectors.joining(File.pathSeparator));
	}

}
