package io.chalice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScratchDirectory}.
 */
class ScratchDirectoryTests {

	private final Path parent;

	ScratchDirectoryTests(@TempDir Path parent) {
		this.parent = parent;
	}

	@Test
	void closedDirectoryIsDeletedWithAllInIt() throws IOException {
		try (ScratchDirectory scratch = ScratchDirectory.create(this.parent)) {
			Files.createDirectories(scratch.directory().resolve("generation-0/classes"));
			Files.writeString(scratch.directory().resolve("generation-0/model.json"), "{}");
		}
		assertThat(this.parent).isEmptyDirectory();
	}

	@Test
	void directoryOfAProcessThatWasKilledIsDeletedByTheNext() throws IOException {
		Path killed = Files.createDirectories(this.parent.resolve("chalice-local-1-2/generation-0"));
		Path lock = Files.createFile(this.parent.resolve("chalice-local-1-2.lock"));
		try (ScratchDirectory scratch = ScratchDirectory.create(this.parent)) {
			assertThat(killed.getParent()).doesNotExist();
			assertThat(lock).doesNotExist();
			assertThat(scratch.directory()).isEmptyDirectory();
		}
	}

	@Test
	void directoryOfALivingSessionStays() throws IOException {
		try (ScratchDirectory first = ScratchDirectory.create(this.parent);
				ScratchDirectory second = ScratchDirectory.create(this.parent)) {
			assertThat(first.directory()).isDirectory().isNotEqualTo(second.directory());
		}
	}

	@Test
	void whatBelongsToOthersStays() throws IOException {
		Path other = Files.createDirectory(this.parent.resolve("chalice-local-mine"));
		ScratchDirectory.create(this.parent).close();
		assertThat(other).isDirectory();
	}

}
