package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CacheStore}.
 */
class CacheStoreTests {

	private final Path directory;

	private final CacheStore caches;

	CacheStoreTests(@TempDir Path directory) {
		this.directory = directory;
		this.caches = CacheStore.of(directory.resolve("deployments"));
	}

	@Test
	void keepsACacheWithWhatItWasMadeOf() throws IOException {
		assertThat(this.caches.find("a")).isEmpty();
		keep("a", 1);
		Path cache = this.caches.find("a").orElseThrow();
		assertThat(cache).isEqualTo(this.directory.resolve("caches/a/cache")).hasContent("cache of a");
		assertThat(cache.resolveSibling("cache.record")).hasContent("record of a");
		assertThat(this.directory.resolve("caches/.gitignore")).hasContent("*");
	}

	@Test
	void forgetsAllButTheLastThree() throws IOException {
		for (String name : new String[] { "a", "b", "c", "d", "e" }) {
			keep(name, name.charAt(0));
		}
		assertThat(this.directory.resolve("caches")).isDirectoryNotContaining("glob:**/{a,b}")
			.isDirectoryContaining("glob:**/c");
		assertThat(this.caches.find("e")).isPresent();
	}

	private void keep(String name, int seconds) throws IOException {
		Path cache = Files.writeString(this.directory.resolve("trained"), "cache of " + name);
		Files.setLastModifiedTime(cache, FileTime.fromMillis(1000L * seconds));
		this.caches.keep(name, cache, "record of " + name);
	}

}
