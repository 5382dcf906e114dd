package io.chalice.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs have other names there")
class MavenLocatorTests {

	private final Path directory;

	MavenLocatorTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.toRealPath();
	}

	@BeforeEach
	void project() throws IOException {
		file("pom.xml", "<project><artifactId>all</artifactId><modules><module>app</module></modules></project>");
		file("app/pom.xml", "<project><artifactId>app</artifactId></project>");
	}

	@Test
	void prefersTheProjectsWrapper() throws IOException {
		Path wrapper = file("app/mvnw", "");
		file("mvnw", "");
		assertThat(find(Map.of("MAVEN_HOME", home("maven").toString()))).isEqualTo(wrapper);
	}

	@Test
	void takesTheWrapperOfTheRoot() throws IOException {
		Path wrapper = file("mvnw", "");
		assertThat(find(Map.of())).isEqualTo(wrapper);
	}

	@Test
	void leavesAloneAWrapperAboveTheRoot() throws IOException {
		file("pom.xml", "<project><artifactId>unrelated</artifactId></project>");
		file("mvnw", "");
		assertThatExceptionOfType(MavenNotFoundException.class).isThrownBy(() -> find(Map.of()));
	}

	@Test
	void prefersMavenHomeToThePath() throws IOException {
		Path home = home("one");
		Path other = home("two");
		assertThat(find(Map.of("MAVEN_HOME", home.toString(), "PATH", other.resolve("bin").toString())))
			.isEqualTo(home.resolve("bin/mvn"));
	}

	@Test
	void searchesThePath() throws IOException {
		Path home = home("one");
		String path = "/no/such" + File.pathSeparator + home.resolve("bin");
		assertThat(find(Map.of("PATH", path, "MAVEN_HOME", "/no/such"))).isEqualTo(home.resolve("bin/mvn"));
	}

	@Test
	void saysWhereItLooked() {
		assertThatExceptionOfType(MavenNotFoundException.class).isThrownBy(() -> find(Map.of("PATH", "/no/such")))
			.withMessage("There is no Maven: neither mvnw in the project, nor MAVEN_HOME, nor mvn on the PATH");
	}

	private Path find(Map<String, String> environment) {
		return new MavenLocator(environment).find(Project.find(this.directory.resolve("app")));
	}

	private Path home(String name) throws IOException {
		file(name + "/bin/mvn", "");
		return this.directory.resolve(name);
	}

	private Path file(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		return Files.writeString(file, content);
	}

}
