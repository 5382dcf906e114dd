package io.chalice.project.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Arguments as a file has them that {@code java} is told to read.
 */
final class ArgumentFile {

	private ArgumentFile() {
	}

	static String joined(List<Path> classPath) {
		return classPath.stream()
			.map((entry) -> entry.toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	static String quoted(String argument) {
		return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
