package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * Directories that are there for a while.
 */
public final class TemporaryDirectories {

	private TemporaryDirectories() {
	}

	/**
	 * Delete a directory and all in it. Links are deleted, not what they lead to.
	 * Somebody else may delete the same at the same time: Ctrl-C has the command and the
	 * end of the JVM do so.
	 * @param directory the directory, which need not exist
	 * @throws IOException if something in it cannot be deleted
	 */
	public static void delete(Path directory) throws IOException {
		Files.walkFileTree(directory, new Deletion());
	}

	private static final class Deletion extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.deleteIfExists(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
			return gone(ex);
		}

		@Override
		public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException ex) throws IOException {
			if (ex != null) {
				return gone(ex);
			}
			Files.deleteIfExists(directory);
			return FileVisitResult.CONTINUE;
		}

		private static FileVisitResult gone(IOException ex) throws IOException {
			if (ex instanceof NoSuchFileException) {
				return FileVisitResult.CONTINUE;
			}
			throw ex;
		}

	}

}
