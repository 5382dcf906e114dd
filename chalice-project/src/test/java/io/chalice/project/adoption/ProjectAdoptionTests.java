package io.chalice.project.adoption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.template.BuildVersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ProjectAdoption}.
 */
class ProjectAdoptionTests {

	private static final BuildVersions VERSIONS = new BuildVersions("9.9.9", BuildVersions.ofBuild().springBoot(),
			"7.7.7");

	private static final String DEPENDENCY = """
			<dependency><groupId>org.springframework.boot</groupId><artifactId>%s</artifactId>
			<version>%s</version></dependency>""";

	private final Path directory;

	ProjectAdoptionTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
	}

	private static String dependency(String artifact) {
		return DEPENDENCY.formatted(artifact, VERSIONS.springBoot());
	}

	private void pom(Path at, String content) throws IOException {
		Files.createDirectories(at);
		Files.writeString(at.resolve("pom.xml"), """
				<?xml version="1.0" encoding="ISO-8859-1"?>
				<project xmlns="http://maven.apache.org/POM/4.0.0">
				  <modelVersion>4.0.0</modelVersion>
				  <!-- größte -->
				  <groupId>demo</groupId>
				  <artifactId>demo_api</artifactId>
				  <version>1</version>
				%s
				</project>
				""".formatted(content), StandardCharsets.ISO_8859_1);
	}

	private ProjectAdoption adoption() {
		return ProjectAdoption.of(this.directory, System.getenv(), VERSIONS);
	}

	private void assertRefused(String message) {
		assertThatExceptionOfType(AdoptionException.class).isThrownBy(this::adoption).withMessageContaining(message);
	}

	@Test
	void whatIsMissingIsWrittenOnce() throws IOException {
		pom(this.directory, "  <dependencies>\n  " + dependency("spring-boot-starter") + "\n  </dependencies>");
		Path pom = this.directory.resolve("pom.xml");
		Files.setPosixFilePermissions(pom, PosixFilePermissions.fromString("rw-rw-r--"));
		Files.writeString(this.directory.resolve(".gitignore"), "/target/\n/.chalice/deployed/");
		ProjectAdoption adoption = adoption();
		assertThat(adoption.changes()).extracting((change) -> this.directory.relativize(change.file()).toString())
			.containsExactly("pom.xml", ".chalice/config.json", ".chalice/config.schema.json", ".gitignore");
		FileChange.write(adoption.changes());
		assertThat(Files.readString(pom, StandardCharsets.ISO_8859_1)).contains("<!-- größte -->",
				"    <chalice.version>9.9.9</chalice.version>\n",
				"    <maven.compiler.parameters>true</maven.compiler.parameters>\n",
				"<artifactId>chalice-spring-boot-starter</artifactId>\n      <version>${chalice.version}</version>\n",
				"      <artifactId>chalice-test</artifactId>\n", "<artifactId>chalice-maven-plugin</artifactId>",
				"<artifactId>spring-boot-maven-plugin</artifactId>", "<goal>repackage</goal>");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pom))).isEqualTo("rw-rw-r--");
		assertThat(Configuration.read(this.directory).stages()).containsExactly("dev");
		assertThat(this.directory.resolve(".gitignore")).content()
			.isEqualTo("/target/\n/.chalice/deployed/\n.chalice/caches/\n.chalice/deployments/\n.chalice/local/\n");
		assertThat(adoption().changes()).isEmpty();
		assertThat(this.directory.toFile().list()).containsExactlyInAnyOrder("pom.xml", ".chalice", ".gitignore");
	}

	@Test
	void aPluginThatIsManagedIsNotAddedAgain() throws IOException {
		pom(this.directory, """
				<build><pluginManagement><plugins><plugin>
				  <groupId>io.chalice</groupId><artifactId>chalice-maven-plugin</artifactId><version>1</version>
				</plugin></plugins></pluginManagement></build>
				<dependencies>
				%s
				</dependencies>""".formatted(dependency("spring-boot-starter")));
		FileChange.write(adoption().changes());
		assertThat(Files.readString(this.directory.resolve("pom.xml"), StandardCharsets.ISO_8859_1))
			.containsOnlyOnce("<artifactId>chalice-maven-plugin</artifactId>")
			.contains("<artifactId>spring-boot-maven-plugin</artifactId>");
	}

	@Test
	void theDifferenceIsShownFirst() throws IOException {
		pom(this.directory, "  <dependencies>\n  " + dependency("spring-boot-starter") + "\n  </dependencies>");
		String before = Files.readString(this.directory.resolve("pom.xml"), StandardCharsets.ISO_8859_1);
		List<String> diff = adoption().changes().get(0).diff(this.directory);
		assertThat(diff).startsWith("--- a/pom.xml", "+++ b/pom.xml")
			.contains("+      <artifactId>chalice-spring-boot-starter</artifactId>")
			.noneMatch((line) -> line.startsWith("-") && !line.startsWith("---"));
		assertThat(Files.readString(this.directory.resolve("pom.xml"), StandardCharsets.ISO_8859_1)).isEqualTo(before);
	}

	@Test
	void nothingIsHalfWritten() throws IOException {
		Path one = Files.writeString(this.directory.resolve("one"), "before");
		Path taken = this.directory.resolve("taken");
		Files.createDirectories(taken.resolve("child"));
		List<FileChange> changes = List.of(new FileChange(one, Optional.of("before"), "after", StandardCharsets.UTF_8),
				FileChange.made(taken, "text"));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> FileChange.write(changes))
			.withMessageStartingWith("Nothing was changed");
		assertThat(one).hasContent("before");
		assertThat(this.directory.toFile().list()).containsExactlyInAnyOrder("one", "taken");
	}

	@Test
	void aFileThatWasChangedMeanwhileIsLeftAlone() throws IOException {
		Path one = Files.writeString(this.directory.resolve("one"), "mine");
		List<FileChange> changes = List.of(new FileChange(one, Optional.of("before"), "after", StandardCharsets.UTF_8));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> FileChange.write(changes));
		assertThat(one).hasContent("mine");
	}

	@Test
	void librariesThatDoNothingOnLambdaAreNamed() throws IOException {
		pom(this.directory,
				"  <dependencies>" + dependency("spring-boot-starter-webmvc")
						+ dependency("spring-boot-starter-security") + dependency("spring-boot-starter-data-jpa")
						+ dependency("spring-boot-starter-webmvc-test") + "</dependencies>");
		assertThat(adoption().remarks()).hasSize(3)
			.satisfiesExactly(
					(line) -> assertThat(line).startsWith("spring-boot-starter-webmvc: ").contains("@ChaliceRoute"),
					(line) -> assertThat(line).startsWith("spring-boot-starter-security: ").contains("authorizer"),
					(line) -> assertThat(line).startsWith("spring-boot-starter-data-jpa: ")
						.contains("maximum-pool-size=1"));
	}

	@Test
	void aProjectOfGradleIsNone() throws IOException {
		Files.createFile(this.directory.resolve("build.gradle.kts"));
		assertRefused(
				this.directory + " is built by Gradle (build.gradle.kts), and only Maven's projects can be deployed");
	}

	@Test
	void aProjectWithoutSpringBootIsNone() throws IOException {
		pom(this.directory, "");
		assertRefused("pom.xml does not depend on Spring Boot, and only its applications can be deployed");
	}

	@Test
	void anotherSpringBootIsRefused() throws IOException {
		pom(this.directory,
				"<dependencies>" + DEPENDENCY.formatted("spring-boot-starter", "3.5.0") + "</dependencies>");
		assertRefused("Spring Boot 3.5.0 is too old: upgrade the project to 4.1 first");
		pom(this.directory,
				"<dependencies>" + DEPENDENCY.formatted("spring-boot-starter", "5.0.1") + "</dependencies>");
		assertRefused("Spring Boot 5.0.1 is too new for this program, which knows 4.1: look for a newer one");
	}

	@Test
	void aWarIsRefused() throws IOException {
		pom(this.directory,
				"<packaging>war</packaging><dependencies>" + dependency("spring-boot-starter") + "</dependencies>");
		assertRefused("pom.xml is packaged as war, and Lambda takes a jar: write <packaging>jar</packaging> first");
	}

	@Test
	void aFolderOfModulesNamesItsApplications() throws IOException {
		pom(this.directory, "<packaging>pom</packaging><modules><module>web</module><module>lib</module></modules>");
		pom(this.directory.resolve("lib"), "");
		pom(this.directory.resolve("web"), "");
		Path source = Files.createDirectories(this.directory.resolve("web/src/main/java")).resolve("Web.java");
		Files.writeString(source, "@SpringBootApplication class Web { }");
		assertRefused(
				this.directory + " only holds modules: go to the one to deploy (web), or name it with --project-dir");
	}

}
