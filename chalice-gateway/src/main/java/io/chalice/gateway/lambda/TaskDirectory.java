package io.chalice.gateway.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out a class path as {@code /var/task}: classes at the root, jars in {@code lib/}.
 * The managed runtime loads nothing else. Everything is linked, nothing copied, and the
 * order of the class path is kept: jars are numbered, because the runtime sorts them by
 * name, and of two files of one name the first counts.
 */
public final class TaskDirectory {

	private TaskDirectory() {
	}

	/**
	 * Lays out a class path.
	 * @param directory where; created if need be, and must be empty
	 * @param classPath jars and directories of classes; entries that do not exist are
	 * left out, as a JVM does
	 * @return the directory
	 * @throws IOException if a directory or link cannot be made
	 */
	public static Path link(Path directory, List<Path> classPath) throws IOException {
		Path lib = Files.createDirectories(directory.resolve("lib"));
		int number = 0;
		for (Path entry : classPath) {
			if (Files.isDirectory(entry)) {
				linkTree(entry.toAbsolutePath(), directory);
			}
			else if (Files.exists(entry)) {
				Path link = lib.resolve("%04d-%s".formatted(number++, jarName(entry)));
				Files.createSymbolicLink(link, entry.toAbsolutePath());
			}
		}
		return directory;
	}

	private static String jarName(Path entry) {
		String name = String.valueOf(entry.getFileName());
		return name.endsWith(".jar") ? name : name + ".jar";
	}

	private static void linkTree(Path source, Path target) throws IOException {
		List<Path> entries;
		try (Stream<Path> tree = Files.walk(source)) {
			entries = tree.toList();
		}
		for (Path entry : entries) {
			Path link = target.resolve(source.relativize(entry).toString());
			if (Files.isDirectory(entry)) {
				Files.createDirectories(link);
			}
			else if (Files.notExists(link)) {
				Files.createSymbolicLink(link, entry);
			}
		}
	}

}
