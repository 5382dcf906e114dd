package io.chalice.project.process;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Arguments as a file has them that a program of the JDK is told to read: a command line
 * may be too short for them.
 */
public final class ArgumentFile {

	private ArgumentFile() {
	}

	/**
	 * Return what such a file says.
	 * @param arguments the arguments
	 * @return them, quoted, a line each
	 */
	public static String text(List<String> arguments) {
		return arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String quoted(String argument) {
		return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/**
	 * Return a class path as one argument.
	 * @param entries jars and directories, in order
	 * @return their paths, joined
	 */
	public static String classPath(List<Path> entries) {
		return entries.stream()
			.map((entry) -> entry.toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

}
