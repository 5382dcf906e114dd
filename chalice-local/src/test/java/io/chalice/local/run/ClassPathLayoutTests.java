package io.chalice.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassPathLayout}.
 */
class ClassPathLayoutTests {

	private final Path directory;

	private Path client;

	private Path library;

	private Path module;

	private Path classes;

	ClassPathLayoutTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@BeforeEach
	void prepare() throws IOException {
		this.client = jar("client.jar", "client/Client.class");
		this.library = jar("library.jar", "library/Library.class", "META-INF/spring.factories", "texts.properties");
		this.module = Files.createDirectories(this.directory.resolve("module"));
		this.classes = Files.createDirectories(this.directory.resolve("classes"));
		Files.writeString(this.directory.resolve("pom.xml"), "<project><artifactId>demo</artifactId></project>");
	}

	@Test
	void directoriesFollowTheArchivedJars() {
		assertThat(layout().archived()).containsExactly(this.client, this.library);
		assertThat(layout().complete(this.classes)).containsExactly(this.client, this.library, this.classes,
				this.module);
	}

	@Test
	void taskDirectoryHasTheClassesFirst() {
		assertThat(layout().task(this.classes)).containsExactly(this.classes, this.module, this.library);
	}

	@Test
	void orderMattersWhenAFileOfALibraryIsHidden() throws IOException {
		Files.writeString(this.classes.resolve("other.properties"), "");
		Files.createDirectories(this.classes.resolve("META-INF"));
		Files.writeString(this.classes.resolve("META-INF/spring.factories"), "");
		assertThat(layout().isSeparable(this.classes)).isTrue();
		Files.writeString(this.module.resolve("texts.properties"), "");
		assertThat(layout().isSeparable(this.classes)).isFalse();
	}

	private ClassPathLayout layout() {
		return new ClassPathLayout(List.of(this.client), new BuiltProject(Project.find(this.directory),
				new Jdk(this.directory, 17), this.classes, List.of(this.module, this.library), "demo.App"));
	}

	private Path jar(String name, String... entries) throws IOException {
		Path jar = this.directory.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			for (String entry : entries) {
				out.putNextEntry(new ZipEntry(entry));
			}
		}
		return jar;
	}

}
