package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Directories that are there for a while.
 */
public final class Directories {

	private Directories() {
	}

	/**
	 * Delete a directory and all in it. Links are deleted, not what they lead to.
	 * @param directory the directory, which need not exist
	 * @throws IOException if something in it cannot be deleted
	 */
	public static void delete(Path directory) throws IOException {
		if (!Files.exists(directory)) {
			return;
		}
		List<Path> files;
		try (Stream<Path> tree = Files.walk(directory)) {
			files = tree.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : files) {
			Files.deleteIfExists(file);
		}
	}

}
