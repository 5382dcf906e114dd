package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TemporaryDirectories}.
 */
class TemporaryDirectoriesTests {

	private static final int DELETING = 3;

	@Test
	void deletesLinksButNotWhatTheyLeadTo(@TempDir Path directory) throws IOException {
		Path kept = Files.createDirectory(directory.resolve("kept"));
		Path file = Files.writeString(kept.resolve("file"), "");
		Path deleted = Files.createDirectories(directory.resolve("deleted/a"));
		Files.createSymbolicLink(deleted.resolve("link"), kept);
		TemporaryDirectories.delete(directory.resolve("deleted"));
		assertThat(directory.resolve("deleted")).doesNotExist();
		assertThat(file).exists();
		TemporaryDirectories.delete(directory.resolve("deleted"));
	}

	@Test
	void severalDeleteTheSameAtTheSameTime(@TempDir Path directory) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(DELETING);
		try {
			for (int run = 0; run < 20; run++) {
				Path deleted = directory.resolve("deleted" + run);
				for (int i = 0; i < 200; i++) {
					Files.createDirectories(deleted.resolve("%d/%d".formatted(i % 10, i)));
				}
				CyclicBarrier together = new CyclicBarrier(DELETING);
				Callable<Void> deletion = () -> {
					together.await();
					TemporaryDirectories.delete(deleted);
					return null;
				};
				for (Future<Void> done : executor.invokeAll(Collections.nCopies(DELETING, deletion))) {
					done.get();
				}
				assertThat(deleted).doesNotExist();
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

}
