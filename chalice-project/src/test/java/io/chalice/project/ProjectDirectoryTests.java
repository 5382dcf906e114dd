package io.chalice.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.maven.MalformedPomException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectDirectoryTests {

	private final Path directory;

	ProjectDirectoryTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.toRealPath();
	}

	@Test
	void pomThatEndsTooEarlyIsMalformed() throws IOException {
		pom("<project>");
		ProjectDirectory project = ProjectDirectory.find(this.directory);
		assertThatExceptionOfType(MalformedPomException.class).isThrownBy(project::isApplication)
			.withMessage(this.directory.resolve("pom.xml")
					+ ": no more data available - expected end tag </project> to close start tag <project> "
					+ "from line 1");
	}

	@Test
	void isFoundWithoutReadingAnything() throws IOException {
		pom("not XML");
		Path below = Files.createDirectories(this.directory.resolve("src/main/java"));
		ProjectDirectory project = ProjectDirectory.find(below);
		assertThat(project.path()).isEqualTo(this.directory);
		assertThatExceptionOfType(MalformedPomException.class).isThrownBy(project::name);
	}

	@Test
	void hasTheNameOfItsFileElseOfItself() throws IOException {
		pom("<project><artifactId>demo</artifactId></project>");
		assertThat(ProjectDirectory.find(this.directory).name()).isEqualTo("demo");
		pom("<project/>");
		assertThat(ProjectDirectory.find(this.directory).name())
			.isEqualTo(String.valueOf(this.directory.getFileName()));
	}

	@Test
	void isNoApplicationWhenItHoldsOthersTogether() throws IOException {
		pom("<project><packaging>pom</packaging></project>");
		assertThat(ProjectDirectory.find(this.directory).isApplication()).isFalse();
		pom("<project/>");
		assertThat(ProjectDirectory.find(this.directory).isApplication()).isTrue();
	}

	private void pom(String content) throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), content);
	}

}
