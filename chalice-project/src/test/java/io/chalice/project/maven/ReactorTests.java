package io.chalice.project.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReactorTests {

	private final Path directory;

	ReactorTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.toRealPath();
	}

	@Test
	void modulesAreFoundFromAnyOfThem() throws IOException {
		Path root = pom("", "<modules><module>app</module><module>lib/pom.xml</module></modules>");
		Path app = pom("app", "");
		Path lib = pom("lib", "");
		pom("other", "");
		assertThat(Reactor.of(this.directory.resolve("lib")).poms()).containsExactly(app, lib, root);
		assertThat(Reactor.root(this.directory.resolve("app"))).isEqualTo(this.directory);
		assertThat(Reactor.root(this.directory.resolve("other"))).isEqualTo(this.directory.resolve("other"));
	}

	@Test
	void aModuleThatLeadsBackIsReadOnce() throws IOException {
		Path root = pom("", "<modules><module>app</module></modules>");
		Path app = pom("app", "<modules><module>..</module></modules>");
		assertThat(Reactor.of(this.directory.resolve("app")).poms()).containsExactly(app, root);
	}

	@Test
	void testsOfModulesAreCompiledWhereSomebodyUsesThem() throws IOException {
		pom("", "<modules><module>app</module></modules>");
		pom("app", "");
		assertThat(Reactor.of(this.directory).usesTestJars()).isFalse();
		pom("app", "<dependencies><dependency><groupId>demo</groupId><artifactId>lib</artifactId><version>1</version>"
				+ "<type>test-jar</type></dependency></dependencies>");
		assertThat(Reactor.of(this.directory).usesTestJars()).isTrue();
	}

	@Test
	void whatOnlyHoldsOthersTogetherIsNoApplication() throws IOException {
		pom("", "<packaging>pom</packaging>");
		pom("app", "");
		assertThat(Reactor.isAggregator(this.directory)).isTrue();
		assertThat(Reactor.isAggregator(this.directory.resolve("app"))).isFalse();
		assertThat(Reactor.artifactId(this.directory.resolve("app"))).isEqualTo("app");
	}

	private Path pom(String path, String content) throws IOException {
		Path file = Files.createDirectories(this.directory.resolve(path)).resolve("pom.xml");
		String artifactId = path.isEmpty() ? "root" : path;
		return Files.writeString(file,
				"<project><groupId>demo</groupId><artifactId>%s</artifactId><version>1</version>%s"
					.formatted(artifactId, content) + "</project>");
	}

}
