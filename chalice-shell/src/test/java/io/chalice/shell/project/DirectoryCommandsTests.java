package io.chalice.shell.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CdCommand} and {@link LsCommand}.
 */
class DirectoryCommandsTests {

	private final Path directory;

	private final FakeShell shell;

	DirectoryCommandsTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.shell = FakeShell.session(directory);
		Files.createDirectories(directory.resolve("src/main"));
		Files.createFile(directory.resolve("pom.xml"));
		Files.createFile(directory.resolve(".hidden"));
	}

	@Test
	void cdGoesWhereItSays() {
		assertThat(this.shell.run("cd", "src")).isZero();
		assertThat(this.shell.context().directory()).isEqualTo(this.directory.resolve("src"));
		assertThat(this.shell.run("cd", "..")).isZero();
		assertThat(this.shell.context().directory()).isEqualTo(this.directory);
		assertThat(this.shell.run("cd")).isZero();
		assertThat(this.shell.context().directory()).isEqualTo(Path.of(System.getProperty("user.home")));
	}

	@Test
	void cdStaysWhenThereIsNoSuchDirectory() {
		assertThat(this.shell.run("cd", "pom.xml")).isEqualTo(1);
		assertThat(this.shell.err()).isEqualTo("There is no directory " + this.directory.resolve("pom.xml") + "\n");
		assertThat(this.shell.context().directory()).isEqualTo(this.directory);
	}

	@Test
	void lsListsWhatIsNotHidden() {
		assertThat(this.shell.run("ls")).isZero();
		assertThat(this.shell.out()).isEqualTo("pom.xml  src/\n");
		assertThat(this.shell.run("ls", "src")).isZero();
		assertThat(this.shell.out()).isEqualTo("main/\n");
		assertThat(this.shell.run("ls", "src/main")).isZero();
		assertThat(this.shell.out()).isEmpty();
		assertThat(this.shell.run("ls", "nowhere")).isEqualTo(1);
	}

	@Test
	void clearIsForTerminals() {
		assertThat(this.shell.run("clear")).isZero();
		assertThat(this.shell.out()).isEmpty();
	}

}
