package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
		this.library = jar("library.jar", "library/Library.class", "META-INF/MANIFEST.MF", "META-INF/spring.factories",
				"texts.properties");
		this.module = Files.createDirectories(this.directory.resolve("module"));
		this.classes = Files.createDirectories(this.directory.resolve("classes"));
	}

	@Test
	void directoriesFollowTheArchivedJars() {
		assertThat(layout().archived()).containsExactly(this.client, this.library);
		assertThat(layout().complete(this.classes)).containsExactly(this.client, this.library, this.classes,
				this.module);
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

	@Test
	void orderOfWhatIsCollectedMattersWhereSomethingIsMadeOfIt() throws IOException {
		Files.createDirectories(this.classes.resolve("META-INF"));
		Files.writeString(this.classes.resolve("META-INF/MANIFEST.MF"), "");
		assertThat(strict().isSeparable(this.classes)).isTrue();
		Files.writeString(this.classes.resolve("META-INF/spring.factories"), "");
		assertThat(strict().isSeparable(this.classes)).isFalse();
	}

	@Test
	void classesComeFirstWhereTheOrderMatters() {
		assertThat(layout().declared(this.classes)).containsExactly(this.classes, this.module, this.library);
	}

	@Test
	void librariesAreNotReadAgainForFilesThatAreKnown() throws IOException {
		Files.writeString(this.classes.resolve("other.properties"), "");
		ClassPathLayout layout = layout();
		assertThat(layout.isSeparable(this.classes)).isTrue();
		Files.delete(this.library);
		assertThat(layout.isSeparable(this.classes)).isTrue();
		Files.writeString(this.classes.resolve("new.properties"), "");
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> layout.isSeparable(this.classes));
	}

	@Test
	void whatIsNoJarIsOverlooked() throws IOException {
		Path text = Files.writeString(this.directory.resolve("licence.txt"), "text");
		ClassPathLayout layout = new ClassPathLayout(List.of(), List.of(this.library, text));
		assertThat(layout.isSeparable(this.classes)).isFalse();
	}

	@Test
	void jarsOfOtherModulesFollowTheClasses() throws IOException {
		Path other = jar("other.jar", "other/Other.class");
		ClassPathLayout layout = ClassPathLayout.strict(List.of(other, this.library), this.library::equals);
		assertThat(layout.archived()).containsExactly(this.library);
		assertThat(layout.complete(this.classes)).containsExactly(this.library, this.classes, other);
		assertThat(layout.isSeparable(this.classes)).isTrue();
		jar("other.jar", "other/Other.class", "texts.properties");
		assertThat(layout.isSeparable(this.classes)).isFalse();
	}

	private ClassPathLayout strict() {
		return ClassPathLayout.strict(List.of(this.module, this.library), Files::isRegularFile);
	}

	private ClassPathLayout layout() {
		return new ClassPathLayout(List.of(this.client), List.of(this.module, this.library));
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
