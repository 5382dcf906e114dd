package io.chalice.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProjectSources}.
 */
class ProjectSourcesTests {

	private final Path directory;

	ProjectSourcesTests(@TempDir Path directory) {
		this.directory = directory.toAbsolutePath().normalize();
	}

	@Test
	void projectOfInitializrNeedsNoMaven() throws IOException {
		pom("", """
				<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId>
				<version>4.1.1</version><relativePath/></parent><artifactId>demo</artifactId>
				<properties><java.version>17</java.version></properties>
				<build><plugins><plugin><groupId>org.springframework.boot</groupId>
				<artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
				""");
		ProjectSources sources = sources("");
		assertThat(sources.plainJava()).isTrue();
		assertThat(sources.plainResources()).isTrue();
		assertThat(sources.java()).isEqualTo(this.directory.resolve("src/main/java"));
		assertThat(sources.resources()).isEqualTo(this.directory.resolve("src/main/resources"));
		assertThat(sources.encoding()).isEqualTo(StandardCharsets.UTF_8);
		assertThat(sources.buildFiles()).containsExactly(this.directory.resolve("pom.xml"));
		assertThat(sources.otherModules()).isEmpty();
	}

	@Test
	void sourceDirectoryAndEncodingAreThoseOfThePom() throws IOException {
		pom("", "<artifactId>demo</artifactId><properties>"
				+ "<project.build.sourceEncoding>ISO-8859-1</project.build.sourceEncoding></properties>"
				+ "<build><sourceDirectory>code</sourceDirectory></build>");
		assertThat(sources("").java()).isEqualTo(this.directory.resolve("code"));
		assertThat(sources("").encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
	}

	@Test
	void modulesThatAProjectIsMadeOfAreWatchedToo() throws IOException {
		pom("", "<groupId>g</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging>"
				+ "<modules><module>lib</module><module>base</module><module>app</module><module>tool</module>"
				+ "</modules>");
		String parent = "<parent><groupId>g</groupId><artifactId>all</artifactId><version>1</version></parent>";
		pom("base/", parent + "<artifactId>base</artifactId>");
		pom("lib/", parent + "<artifactId>lib</artifactId>" + dependency("base"));
		pom("app/", parent + "<artifactId>app</artifactId>" + dependency("lib"));
		pom("tool/", parent + "<artifactId>tool</artifactId>" + dependency("app"));
		Path base = Files.createDirectories(this.directory.resolve("base/src/main"));
		Path library = Files.createDirectories(this.directory.resolve("lib/src/main"));
		Files.createDirectories(this.directory.resolve("tool/src/main"));
		ProjectSources sources = sources("app");
		assertThat(sources.otherModules()).containsExactly(base, library);
		assertThat(sources.buildFiles()).hasSize(5);
		assertThat(sources.plainJava()).isTrue();
	}

	@Test
	void whatAParentSaysOfTheCompilerCounts() throws IOException {
		pom("", "<groupId>g</groupId><artifactId>all</artifactId><version>1</version><packaging>pom</packaging>"
				+ "<modules><module>app</module></modules><build><pluginManagement><plugins><plugin>"
				+ "<artifactId>maven-compiler-plugin</artifactId><configuration><annotationProcessorPaths/>"
				+ "</configuration></plugin></plugins></pluginManagement></build>");
		pom("app/", "<parent><groupId>g</groupId><artifactId>all</artifactId><version>1</version></parent>"
				+ "<artifactId>app</artifactId>");
		assertThat(sources("app").plainJava()).isFalse();
		assertThat(sources("app").plainResources()).isTrue();
	}

	private static String dependency(String artifactId) {
		return "<dependencies><dependency><groupId>g</groupId><artifactId>%s</artifactId></dependency></dependencies>"
			.formatted(artifactId);
	}

	private ProjectSources sources(String module) {
		return ProjectSources.of(Project.find(this.directory.resolve(module)));
	}

	private void pom(String place, String content) throws IOException {
		Path file = this.directory.resolve(place + "pom.xml");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "<project>%s</project>".formatted(content));
	}

}
