package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.file.Sha256Digests;

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
		assertThat(cache.resolveSibling("cache.record")).hasContent(
				"record of a\nsha256 " + Sha256Digests.hex("cache of a".getBytes(StandardCharsets.UTF_8)) + "\n");
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

	@Test
	void forgetsWhatFitsNoJavaAnyMore() throws IOException {
		keep("a", 1, "arn:aws:lambda:eu-west-1::runtime:one");
		keep("b", 2, "arn:aws:lambda:eu-west-1::runtime:two");
		keep("c", 3, null);
		assertThat(Files.readAllLines(this.directory.resolve("caches/a/cache.record"))).startsWith("record of a")
			.endsWith("arn:aws:lambda:eu-west-1::runtime:one");
		this.caches.removeTrainedOn("arn:aws:lambda:eu-west-1::runtime:one");
		assertThat(this.caches.find("a")).isEmpty();
		assertThat(this.caches.find("b")).isPresent();
		assertThat(this.caches.find("c")).isPresent();
	}

	@Test
	void thereIsNothingToForgetBeforeTheFirst() {
		this.caches.removeTrainedOn("arn:aws:lambda:eu-west-1::runtime:one");
		assertThat(this.directory.resolve("caches")).doesNotExist();
	}

	@Test
	void packagesNoCacheThatIsNotWhatWasKept() throws IOException {
		keep("a", 1);
		assertThat(this.caches.findIntact("a")).isPresent();
		Files.writeString(this.caches.find("a").orElseThrow(), "cache of b");
		assertThat(this.caches.findIntact("a")).isEmpty();
		assertThat(this.caches.find("a")).isEmpty();
	}

	private void keep(String name, int seconds) throws IOException {
		keep(name, seconds, null);
	}

	private void keep(String name, int seconds, @Nullable String runtimeVersion) throws IOException {
		Path cache = Files.writeString(this.directory.resolve("trained"), "cache of " + name);
		Files.setLastModifiedTime(cache, FileTime.fromMillis(1000L * seconds));
		this.caches.keep(name, cache, "record of " + name + "\n", runtimeVersion);
	}

}
