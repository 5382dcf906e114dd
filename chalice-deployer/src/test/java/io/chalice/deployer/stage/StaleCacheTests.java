package io.chalice.deployer.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.function.CacheCondition;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.packaging.CacheStore;
import io.chalice.project.packaging.PackagedCache;

import static org.assertj.core.api.Assertions.assertThat;

class StaleCacheTests {

	private static final String FIRST = "arn:aws:lambda:eu-west-1::runtime:first";

	private static final String SECOND = "arn:aws:lambda:eu-west-1::runtime:second";

	private final List<String> told = new ArrayList<>();

	private final Path directory;

	private final CacheStore caches;

	StaleCacheTests(@TempDir Path directory) {
		this.directory = directory;
		this.caches = CacheStore.of(directory.resolve("deployments"));
	}

	@BeforeEach
	void keep() throws IOException {
		for (String name : List.of("old", "new", "unknown")) {
			Path cache = Files.writeString(this.directory.resolve("trained"), name);
			this.caches.keep(name, cache, name + "\n",
					name.equals("unknown") ? null : (name.equals("old") ? FIRST : SECOND));
		}
	}

	@Test
	void cacheOfAnOlderJavaIsRemovedAndTold() throws IOException {
		forget(cached(), () -> live(FIRST, SECOND));
		assertThat(kept()).containsExactly("new", "unknown");
		assertThat(this.told).containsExactly("Lambda has patched Java: the ahead-of-time cache is not used any more.");
	}

	@Test
	void cacheOfTheSameJavaStays() throws IOException {
		forget(cached(), () -> live(SECOND, SECOND));
		assertThat(kept()).containsExactly("old", "new", "unknown");
		assertThat(this.told).isEmpty();
	}

	@Test
	void cacheStaysOfWhoseJavaNothingIsKnown() throws IOException {
		forget(cached(), () -> live(null, SECOND));
		forget(cached(), () -> live(FIRST, null));
		forget(cached(), () -> live(FIRST, SECOND.replace("eu-west-1", "us-east-1")));
		forget(cached(), Optional::empty);
		assertThat(kept()).containsExactly("old", "new", "unknown");
		assertThat(this.told).isEmpty();
	}

	@Test
	void nothingIsAskedWithoutACache() throws IOException {
		forget(stage(""), () -> {
			throw new AssertionError("AWS was asked");
		});
		assertThat(kept()).containsExactly("old", "new", "unknown");
		assertThat(this.told).isEmpty();
	}

	private void forget(StageConfiguration stage, Supplier<Optional<CacheCondition>> live) {
		StaleCache.forget(stage, live, this.caches, new PreparationListener() {

			@Override
			public void message(String line) {
				StaleCacheTests.this.told.add(line);
			}

			@Override
			public void warning(String line) {
				throw new AssertionError(line);
			}

		});
	}

	private static Optional<CacheCondition> live(@Nullable String trainedOn, @Nullable String runtimeVersion) {
		return Optional.of(new CacheCondition("shop-dev", new PackagedCache(1, trainedOn), runtimeVersion));
	}

	private List<String> kept() {
		return List.of("old", "new", "unknown").stream().filter((name) -> this.caches.find(name).isPresent()).toList();
	}

	private StageConfiguration cached() throws IOException {
		return stage("\"aot_cache\": true, \"lambda_runtime\": \"java25\"");
	}

	private StageConfiguration stage(String settings) throws IOException {
		Path file = this.directory.resolve(Configuration.FILE);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "{\"app_name\": \"shop\", \"stages\": {\"dev\": {%s}}}".formatted(settings));
		return Configuration.read(this.directory).stage("dev");
	}

}
