package io.chalice.project.compile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.project.ProjectSources;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectChangeTests {

	private static final Path POM = Path.of("/p/pom.xml");

	private static final ProjectSources SOURCES = new ProjectSources(Path.of("/p/src/main/java"),
			Path.of("/p/src/main/resources"), StandardCharsets.UTF_8, Set.of(POM), List.of(Path.of("/lib/src/main")),
			true, true, true);

	@Test
	void filesAreSortedByWhatTheyAre() {
		Path source = Path.of("/p/src/main/java/A.java");
		Path resource = Path.of("/p/src/main/resources/a.txt");
		ProjectChange change = ProjectChange.of(List.of(source, resource, Path.of("/p/.chalice/config.json")), SOURCES);
		assertThat(change.sources()).containsExactly(source);
		assertThat(change.resources()).containsExactly(resource);
		assertThat(change.files()).hasSize(3);
		assertThat(change.build()).isFalse();
	}

	@Test
	void mavenBuildsAPomAndOtherModules() {
		assertThat(ProjectChange.of(List.of(POM), SOURCES).build()).isTrue();
		assertThat(ProjectChange.of(List.of(Path.of("/lib/src/main/java/B.java")), SOURCES).build()).isTrue();
	}

}
