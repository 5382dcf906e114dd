package io.chalice.project.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Finds the jar that Spring Boot's plugin made executable. With a {@code classifier} it
 * lies beside the project's own jar, which stays as it was.
 */
final class ExecutableJar {

	private static final String SUFFIX = ".jar";

	private ExecutableJar() {
	}

	/**
	 * Find the jar.
	 * @param jar the project's own jar, which need not exist
	 * @return that jar when it is executable, else the one beside it that was repackaged
	 * last, else the project's own
	 */
	static Path of(Path jar) {
		if (isExecutable(jar) || !Files.isDirectory(jar.resolveSibling(""))) {
			return jar;
		}
		String prefix = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "-");
		try (Stream<Path> files = Files.list(jar.resolveSibling(""))) {
			return files.filter((file) -> isClassified(file, prefix))
				.filter(ExecutableJar::isExecutable)
				.max(Comparator.comparing(ExecutableJar::lastModified))
				.orElse(jar);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + jar.resolveSibling(""), ex);
		}
	}

	private static boolean isClassified(Path file, String prefix) {
		String name = String.valueOf(file.getFileName());
		return name.startsWith(prefix) && name.endsWith(SUFFIX);
	}

	private static boolean isExecutable(Path file) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.stream().anyMatch((entry) -> entry.getName().startsWith("BOOT-INF/"));
		}
		catch (IOException ex) {
			// a damaged one is told of when it is opened
			return false;
		}
	}

	private static FileTime lastModified(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
