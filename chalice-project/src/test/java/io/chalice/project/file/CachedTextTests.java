package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CachedTextTests {

	private final Path directory;

	CachedTextTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void isReadForTheSameKeyOnly() {
		Path file = this.directory.resolve("new/text");
		assertThat(new CachedText(file, "k").read()).isNull();
		new CachedText(file, "k").write("a\nb");
		assertThat(new CachedText(file, "k").read()).isEqualTo("a\nb");
		assertThat(new CachedText(file, "k2").read()).isNull();
		new CachedText(file, "k2").write("c");
		assertThat(new CachedText(file, "k").read()).isNull();
	}

	@Test
	void lastTextIsReadForAnyKey() {
		Path file = this.directory.resolve("text");
		assertThat(CachedText.last(file)).isNull();
		new CachedText(file, "k").write("a\nb");
		assertThat(CachedText.last(file)).isEqualTo("a\nb");
	}

	@Test
	void leavesNothingElseBehind() throws IOException {
		new CachedText(this.directory.resolve("text"), "k").write("a");
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files).containsExactly(this.directory.resolve("text"));
		}
	}

}
