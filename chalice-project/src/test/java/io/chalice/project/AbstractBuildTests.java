package io.chalice.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;

import io.chalice.project.fixture.Sources;

/**
 * Builds a project with a Maven that does nothing but note how it was called.
 */
abstract class AbstractBuildTests {

	static final String PACKAGE = "-B -Dstyle.color=never -q -DskipTests -Dspring-boot.aot.skip "
			+ "-Dmaven.test.skip=true -Dmaven.jar.forceCreation=true package";

	static final String CLASS_PATH = " org.apache.maven.plugins:maven-dependency-plugin:build-classpath"
			+ " -DincludeScope=runtime -Dmdep.outputFile=target/chalice/class-path-package.txt";

	static final String VERSION = "-B -Dstyle.color=never -v";

	final Path directory;

	AbstractBuildTests(Path temporary) throws IOException {
		this.directory = Files.createDirectories(temporary.toRealPath().resolve("demo"));
	}

	@BeforeEach
	void project() throws IOException {
		pom("<properties><java.version>17</java.version></properties>");
	}

	ProjectBuild prepare() {
		return ProjectBuild.prepare(Project.find(this.directory), FakeMaven.environment());
	}

	FakeMaven maven() throws IOException {
		return new FakeMaven(this.directory, this.directory.resolveSibling("fake"));
	}

	void application() throws IOException {
		new Sources(this.directory.resolve("src")).add("demo.App", "class App { static void main() { } }")
			.compile(this.directory.resolve("target/classes"));
	}

	void pom(String content) throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				"<project><groupId>g</groupId><artifactId>demo</artifactId><version>1</version>%s</project>"
					.formatted(content));
	}

}
