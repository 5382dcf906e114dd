package io.chalice.project.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DependencyGraphTests {

	private static final String ONE = "<version>1</version>";

	private final SmallProject project;

	DependencyGraphTests(@TempDir Path temporary) throws IOException {
		this.project = new SmallProject(temporary.toRealPath().resolve("Größe 5"));
	}

	@Test
	void onlyWhatRunsIsPartOfIt() {
		this.project.library("local", "lib",
				SmallProject.managed(SmallProject.dependency("managed", ONE + "<scope>test</scope>")) + SmallProject
					.dependencies(SmallProject.dependency("needed", ONE), SmallProject.dependency("managed", ""),
							SmallProject.dependency("optional", ONE + "<optional>true</optional>"),
							SmallProject.dependency("provided", ONE + "<scope>provided</scope>"),
							SmallProject.dependency("running", ONE + "<scope>runtime</scope>")));
		this.project.library("local", "needed", "");
		this.project.library("local", "running", "");
		this.project.library("local", "own", "");
		this.project.pom("", "app",
				SmallProject.managed(SmallProject.dependency("api", ONE + "<scope>provided</scope>")) + SmallProject
					.dependencies(SmallProject.dependency("lib", ONE), SmallProject.dependency("api", ""),
							SmallProject.dependency("own", ONE + "<optional>true</optional>"),
							SmallProject.dependency("tests", ONE + "<scope>test</scope>")));
		DependencyGraph graph = graph("");
		assertThat(graph.of(DependencyGraph.PROJECT)).containsExactlyInAnyOrder(id("lib"), id("own"));
		assertThat(graph.of(id("lib"))).containsExactlyInAnyOrder(id("needed"), id("running"));
		assertThat(graph.of(id("needed"))).isEmpty();
	}

	@Test
	void excludedLibrariesAreNotPartOfIt() {
		this.project.library("local", "lib", SmallProject.dependencies(SmallProject.dependency("needed", ONE)));
		this.project.library("local", "needed", "");
		this.project
			.pom("", "app",
					SmallProject.dependencies(SmallProject.dependency("lib", ONE
							+ "<exclusions><exclusion><groupId>g</groupId><artifactId>needed</artifactId></exclusion>"
							+ "</exclusions>")));
		assertThat(graph("").of(id("lib"))).isEmpty();
	}

	@Test
	void whoeverNeedsALibraryIsKnownOfEachOfThem() {
		this.project.library("local", "one", SmallProject.dependencies(SmallProject.dependency("shared", ONE)));
		this.project.library("local", "two",
				SmallProject.dependencies(SmallProject.dependency("shared", "<version>2</version>")));
		this.project.library("local", "shared", SmallProject.dependencies(SmallProject.dependency("deep", ONE)));
		this.project.library("local", "deep", "");
		this.project.pom("", "app",
				SmallProject.dependencies(SmallProject.dependency("one", ONE), SmallProject.dependency("two", ONE)));
		DependencyGraph graph = graph("");
		assertThat(graph.of(id("one"))).containsExactly(id("shared"));
		assertThat(graph.of(id("two"))).containsExactly(id("shared"));
		assertThat(graph.of(id("shared"))).containsExactly(id("deep"));
	}

	@Test
	void theApplicationMayBeAModuleAndAnotherItsDependency() {
		this.project.rawPom("pom.xml",
				"<groupId>g</groupId><artifactId>all</artifactId><version>${revision}</version>"
						+ "<packaging>pom</packaging>" + "<modules><module>lib</module><module>app</module></modules>"
						+ SmallProject.properties("<revision>1</revision>"));
		String parent = "<parent><groupId>g</groupId><artifactId>all</artifactId><version>${revision}</version>"
				+ "</parent>";
		this.project.library("local", "needed", "");
		this.project.rawPom("lib/pom.xml", parent + "<artifactId>lib</artifactId>"
				+ SmallProject.dependencies(SmallProject.dependency("needed", ONE)));
		this.project.rawPom("app/pom.xml", parent + "<artifactId>app</artifactId>"
				+ SmallProject.dependencies(SmallProject.dependency("lib", "<version>${project.version}</version>")));
		DependencyGraph graph = graph("app/");
		assertThat(graph.of(id("lib"))).containsExactly(id("needed"));
		assertThat(graph.idOf(this.project.file("lib/target/lib-1.jar"))).isEqualTo(id("lib"));
		assertThat(graph.idOf(this.project.file("local/g/needed/1/needed-1.jar"))).isEqualTo(id("needed"));
		assertThat(graph.idOf(this.project.file("elsewhere/needed-1.jar"))).isNull();
	}

	@Test
	void theGraphIsKeptUntilAFileChanges() {
		this.project.library("local", "lib", "");
		this.project.library("local", "needed", "");
		this.project.file("local/g/lib/1/lib-1.jar", "");
		this.project.pom("", "app", SmallProject.dependencies(SmallProject.dependency("lib", ONE)));
		assertThat(graph("").of(id("lib"))).isEmpty();
		this.project.library("local", "lib", SmallProject.dependencies(SmallProject.dependency("needed", ONE)));
		assertThat(graph("").of(id("lib"))).isEmpty();
		assertThat(graph("").of(DependencyGraph.PROJECT)).containsExactly(id("lib"));
		this.project.file("local/g/lib/1/lib-1.jar", "built again");
		assertThat(graph("").of(id("lib"))).containsExactly(id("needed"));
		this.project.pom("", "app", "");
		assertThat(graph("").of(DependencyGraph.PROJECT)).isEmpty();
	}

	@Test
	void whatIsMissingHasNoDependencies() {
		this.project.pom("", "app", SmallProject.dependencies(SmallProject.dependency("gone", ONE)));
		assertThat(graph("").of(DependencyGraph.PROJECT)).containsExactly(id("gone"));
		assertThat(graph("").of(id("gone"))).isEmpty();
	}

	private DependencyGraph graph(String module) {
		return DependencyGraph.of(this.project.file(module + "pom.xml"), this.project.models(),
				List.of(this.project.file("local/g/lib/1/lib-1.jar")), this.project.file("target"));
	}

	private static LibraryId id(String artifactId) {
		return new LibraryId("g", artifactId);
	}

}
