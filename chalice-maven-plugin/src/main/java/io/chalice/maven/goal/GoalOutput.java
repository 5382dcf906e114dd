package io.chalice.maven.goal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that a goal writes its result to.
 */
final class GoalOutput {

	private GoalOutput() {
	}

	static void write(String file, String text) {
		Path path = Path.of(file).toAbsolutePath();
		try {
			Files.createDirectories(path.resolveSibling(""));
			Files.write(path, (text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + path, ex);
		}
	}

}
