package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that only its owner may read.
 */
public final class PrivateFile {

	private PrivateFile() {
	}

	/**
	 * Replace a file as a whole.
	 * @param file the file
	 * @param content its content
	 * @throws IOException if it cannot be written
	 */
	public static void write(Path file, byte[] content) throws IOException {
		Path directory = Files.createDirectories(file.getParent());
		// temporary files are made for their owner only
		Path temporary = Files.createTempFile(directory, ".", ".tmp");
		try {
			Files.write(temporary, content);
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

}
