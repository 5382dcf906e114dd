package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Directories}.
 */
class DirectoriesTests {

	@Test
	void deletesLinksButNotWhatTheyLeadTo(@TempDir Path directory) throws IOException {
		Path kept = Files.createDirectory(directory.resolve("kept"));
		Path file = Files.writeString(kept.resolve("file"), "");
		Path deleted = Files.createDirectories(directory.resolve("deleted/a"));
		Files.createSymbolicLink(deleted.resolve("link"), kept);
		Directories.delete(directory.resolve("deleted"));
		assertThat(directory.resolve("deleted")).doesNotExist();
		assertThat(file).exists();
		Directories.delete(directory.resolve("deleted"));
	}

}
