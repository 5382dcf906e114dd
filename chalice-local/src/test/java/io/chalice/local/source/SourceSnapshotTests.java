package io.chalice.local.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SourceSnapshot}.
 */
class SourceSnapshotTests {

	private final Path directory;

	SourceSnapshotTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void filesThatWereAddedChangedAndDeletedAreChanges() throws IOException {
		Path kept = write("a/kept", "1");
		Path changed = write("a/changed", "1");
		Path deleted = write("deleted", "1");
		SourceSnapshot before = take();
		write("a/changed", "22");
		Files.delete(deleted);
		Path added = write("b/added", "1");
		assertThat(before.changesTo(take())).containsExactlyInAnyOrder(changed, deleted, added).doesNotContain(kept);
		assertThat(take()).isEqualTo(take());
	}

	@Test
	void fileThatIsReplacedByOneOfTheSameSizeAndTimeIsAChange() throws IOException {
		Path file = write("file", "1");
		SourceSnapshot before = take();
		Path other = write("other", "2");
		Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
		Files.delete(file);
		Files.move(other, file);
		assertThat(before.changesTo(take())).containsExactly(file);
	}

	@Test
	void temporaryFilesOfEditorsAreNoChanges() throws IOException {
		SourceSnapshot before = take();
		for (String name : List.of("App.java~", ".#App.java", ".App.java.swp", "4913", "App.java___jb_tmp___")) {
			write(name, "");
		}
		assertThat(before.changesTo(take())).isEmpty();
	}

	@Test
	void placesNeedNotExist() {
		assertThat(SourceSnapshot.of(List.of(this.directory.resolve("none"))).stamps()).isEmpty();
	}

	private SourceSnapshot take() {
		return SourceSnapshot.of(List.of(this.directory));
	}

	private Path write(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content);
	}

}
