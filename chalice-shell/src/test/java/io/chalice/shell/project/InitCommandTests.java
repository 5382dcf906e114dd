package io.chalice.shell.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.template.BuildVersions;
import io.chalice.shell.FakePrompts;
import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InitCommand}.
 */
class InitCommandTests {

	private final Path directory;

	InitCommandTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
	}

	private String pom() throws IOException {
		String pom = """
				<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
				<groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
				<dependencies><dependency><groupId>org.springframework.boot</groupId>
				<artifactId>spring-boot-starter-webmvc</artifactId><version>%s</version></dependency></dependencies>
				</project>
				""".formatted(BuildVersions.ofBuild().springBoot());
		Files.writeString(this.directory.resolve("pom.xml"), pom);
		return pom;
	}

	@Test
	void theDifferenceIsShownBeforeTheQuestion() throws IOException {
		String pom = pom();
		FakePrompts prompts = new FakePrompts("n");
		FakeShell shell = FakeShell.in(this.directory, prompts);
		assertThat(shell.run("init")).isEqualTo(1);
		assertThat(prompts.asked()).containsExactly("Would you like to write this? [y]");
		assertThat(shell.out()).contains("--- a/pom.xml\n+++ b/pom.xml\n@@ ", "+++ b/.chalice/config.json",
				"+\t\t\t<artifactId>chalice-spring-boot-starter</artifactId>");
		assertThat(shell.err()).contains("spring-boot-starter-webmvc: its web server does not start",
				"Nothing was written.");
		assertThat(this.directory.resolve("pom.xml")).content().isEqualTo(pom);
		assertThat(this.directory.toFile().list()).containsExactly("pom.xml");
	}

	@Test
	void withoutATerminalNothingIsWrittenThatNobodyHasAgreedTo() throws IOException {
		String pom = pom();
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("init")).isEqualTo(2);
		assertThat(shell.err()).endsWith("To say yes: ./chalice init --yes\n");
		assertThat(this.directory.resolve("pom.xml")).content().isEqualTo(pom);
	}

	@Test
	void aNewProjectHasAllThatItNeeds() {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "fresh");
		assertThat(shell.run("init", "--project-dir", "fresh")).isZero();
		assertThat(shell.err()).isEqualTo("Nothing to do: fresh has all that it needs.\n");
		assertThat(shell.out()).isEmpty();
	}

	@Test
	void withoutAProjectANewOneIsProposed() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("init")).isEqualTo(1);
		assertThat(shell.err()).contains("or make one: ./chalice new-project").hasLineCount(1);
	}

	@Test
	void aProjectOfGradleIsToldInOneLine() throws IOException {
		Files.createFile(this.directory.resolve("build.gradle"));
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("init")).isEqualTo(1);
		assertThat(shell.err()).contains("is built by Gradle (build.gradle)").hasLineCount(1);
	}

}
