package io.chalice.project.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalRepositoryTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@Test
	void whatIsMissingIsPutThere() throws IOException {
		Path distribution = write("distribution/io/chalice/a/1/a-1.jar", "new", 2).getParent();
		write("distribution/io/chalice/a/1-SNAPSHOT/a-1-SNAPSHOT.jar", "new", 2);
		LocalRepository repository = new LocalRepository(this.directory.resolve("local"));
		Path root = this.directory.resolve("distribution");
		assertThat(distribution).exists();
		assertThat(repository.install(root)).isEqualTo(2);
		assertThat(repository.install(root)).isZero();
		assertThat(this.directory.resolve("local/io/chalice/a/1/a-1.jar")).hasContent("new");
	}

	@Test
	void anOlderSnapshotIsReplacedAndAReleaseIsNot() throws IOException {
		write("distribution/a/1/a-1.jar", "new", 2);
		write("distribution/a/1-SNAPSHOT/a-1-SNAPSHOT.jar", "new", 2);
		write("distribution/b/1-SNAPSHOT/b-1-SNAPSHOT.jar", "new", 2);
		Path release = write("local/a/1/a-1.jar", "old", 1);
		Path older = write("local/a/1-SNAPSHOT/a-1-SNAPSHOT.jar", "old", 1);
		Path newer = write("local/b/1-SNAPSHOT/b-1-SNAPSHOT.jar", "newer", 3);
		assertThat(new LocalRepository(this.directory.resolve("local")).install(this.directory.resolve("distribution")))
			.isEqualTo(1);
		assertThat(release).hasContent("old");
		assertThat(older).hasContent("new");
		assertThat(newer).hasContent("newer");
	}

	private Path write(String path, String text, long time) throws IOException {
		Path file = this.directory.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		return Files.setLastModifiedTime(file, FileTime.fromMillis(time * 100_000_000));
	}

}
