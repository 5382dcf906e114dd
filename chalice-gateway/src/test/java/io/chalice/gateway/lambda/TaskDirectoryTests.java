package io.chalice.gateway.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class TaskDirectoryTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	private Path task = Path.of("");

	@BeforeEach
	void create() throws IOException {
		this.task = this.directory.resolve("task");
		write("main/app/One.class", "main one");
		write("main/app/Two.class", "main two");
		write("extra/app/Two.class", "extra two");
		write("extra/app/Three.class", "extra three");
		write("jars/z.jar", "z");
		write("jars/a.jar", "a");
	}

	// before JUnit deletes its directory: it warns about links
	@AfterEach
	void unlink() throws IOException {
		try (Stream<Path> tree = Files.walk(this.task)) {
			for (Path link : tree.filter(Files::isSymbolicLink).toList()) {
				Files.delete(link);
			}
		}
	}

	@Test
	void keepsTheOrderOfTheClassPath() throws IOException {
		TaskDirectory.link(this.task, List.of(path("main"), path("jars/z.jar"), path("extra"), path("jars/a.jar")));
		assertThat(this.task.resolve("app/One.class")).hasContent("main one");
		assertThat(this.task.resolve("app/Two.class")).hasContent("main two");
		assertThat(this.task.resolve("app/Three.class")).hasContent("extra three");
		assertThat(this.task.resolve("lib")).isDirectoryContaining("glob:**/0000-z.jar")
			.isDirectoryContaining("glob:**/0001-a.jar");
	}

	@Test
	void leavesOutWhatDoesNotExist() throws IOException {
		TaskDirectory.link(this.task, List.of(path("missing"), path("missing.jar")));
		assertThat(this.task.resolve("lib")).isEmptyDirectory();
	}

	@Test
	void wantsAnEmptyDirectory() throws IOException {
		TaskDirectory.link(this.task, List.of(path("jars/a.jar")));
		assertThatIOException().isThrownBy(() -> TaskDirectory.link(this.task, List.of(path("jars/a.jar"))));
	}

	private Path path(String name) {
		return this.directory.resolve(name);
	}

	private void write(String name, String content) throws IOException {
		Path file = path(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, content);
	}

}
