package io.chalice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Scratch}.
 */
class ScratchTests {

	private final Path parent;

	ScratchTests(@TempDir Path parent) {
		this.parent = parent;
	}

	@Test
	void closedDirectoryIsDeletedWithAllInIt() throws IOException {
		try (Scratch scratch = Scratch.create(this.parent)) {
			Files.createDirectories(scratch.directory().resolve("generation-0/classes"));
			Files.writeString(scratch.directory().resolve("generation-0/model.json"), "{}");
		}
		assertThat(this.parent).isEmptyDirectory();
	}

	@Test
	void directoryOfAProcessThatWasKilledIsDeletedByTheNext() throws IOException {
		Path killed = Files.createDirectories(this.parent.resolve("chalice-local-1-2/generation-0"));
		Path lock = Files.createFile(this.parent.resolve("chalice-local-1-2.lock"));
		try (Scratch scratch = Scratch.create(this.parent)) {
			assertThat(killed.getParent()).doesNotExist();
			assertThat(lock).doesNotExist();
			assertThat(scratch.directory()).isEmptyDirectory();
		}
	}

	@Test
	void directoryOfALivingSessionStays() throws IOException {
		try (Scratch first = Scratch.create(this.parent); Scratch second = Scratch.create(this.parent)) {
			assertThat(first.directory()).isDirectory().isNotEqualTo(second.directory());
		}
	}

	@Test
	void whatBelongsToOthersStays() throws IOException {
		Path other = Files.createDirectory(this.parent.resolve("chalice-local-mine"));
		Scratch.create(this.parent).close();
		assertThat(other).isDirectory();
	}

}
