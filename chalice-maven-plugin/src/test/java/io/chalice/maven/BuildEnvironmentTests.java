package io.chalice.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildEnvironment}.
 */
class BuildEnvironmentTests {

	private final Path directory;

	BuildEnvironmentTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void whatOneMavenWasToldIsToldTheOther() throws IOException {
		Path settings = Files.createFile(this.directory.resolve("settings.xml"));
		Map<String, String> environment = new BuildEnvironment(true, List.of("prod"), Map.of("revision", "2"),
				Path.of("/repository"), Optional.of(settings))
			.addTo(Map.of("MAVEN_OPTS", "-Xmx1g", "HOME", "/home/ann"));
		assertThat(environment).containsEntry("HOME", "/home/ann")
			.containsEntry("MAVEN_OPTS", "-Xmx1g -Drevision=2 -Dmaven.repo.local=/repository")
			.containsEntry("MAVEN_ARGS", "-Drevision=2 -o -Pprod --settings=" + settings);
	}

	@Test
	void aBlankWouldBecomeTwoWords() {
		Map<String, String> environment = new BuildEnvironment(false, List.of(), Map.of("text", "two words"),
				Path.of("/repository"), Optional.of(this.directory.resolve("none.xml")))
			.addTo(Map.of());
		assertThat(environment).containsOnly(Map.entry("MAVEN_OPTS", "-Dmaven.repo.local=/repository"));
	}

}
