package io.chalice.project.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The user's local Maven repository.
 *
 * @param directory where it is
 */
public record LocalRepository(Path directory) {

	/**
	 * Put artefacts into this repository, where they are missing or older.
	 * @param distribution a directory in the layout of a repository
	 * @return how many files were put there
	 */
	public int install(Path distribution) {
		try (Stream<Path> tree = Files.walk(distribution)) {
			int count = 0;
			for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
				Path target = this.directory.resolve(distribution.relativize(file).toString());
				if (isWanted(file, target)) {
					copy(file, target);
					count++;
				}
			}
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not put artefacts into " + this.directory, ex);
		}
	}

	private static boolean isWanted(Path file, Path target) throws IOException {
		if (!Files.exists(target)) {
			return true;
		}
		// releases never change
		return file.toString().contains("-SNAPSHOT")
				&& Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(target)) > 0
				&& Files.mismatch(file, target) >= 0;
	}

	private static void copy(Path file, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		Path unfinished = Files.createTempFile(target.getParent(), ".chalice", null);
		Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
		Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
