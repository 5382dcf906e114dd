package io.chalice.project.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Tells whether compilers find annotation processors on a class path. With one, a source
 * may depend on any other.
 */
final class AnnotationProcessors {

	private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

	private AnnotationProcessors() {
	}

	static boolean areIn(List<Path> classPath) {
		return classPath.stream().anyMatch(AnnotationProcessors::isIn);
	}

	private static boolean isIn(Path entry) {
		if (Files.isDirectory(entry)) {
			return Files.exists(entry.resolve(SERVICE));
		}
		if (!Files.isRegularFile(entry)) {
			return false;
		}
		try (ZipFile zip = new ZipFile(entry.toFile())) {
			return zip.getEntry(SERVICE) != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + entry, ex);
		}
	}

}
