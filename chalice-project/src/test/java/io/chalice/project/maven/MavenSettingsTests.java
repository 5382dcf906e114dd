package io.chalice.project.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MavenSettingsTests {

	private final Path directory;

	MavenSettingsTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.toRealPath();
	}

	@Test
	void theRepositoryMayBeAnOptionOfMaven() {
		assertThat(repository(Map.of("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=/one -X"))).isEqualTo(Path.of("/one"));
		assertThat(repository(Map.of("MAVEN_ARGS", "'-Dmaven.repo.local=/two'"))).isEqualTo(Path.of("/two"));
		assertThat(repository(Map.of("MAVEN_ARGS", "-Dmaven.repo.local=\"/a b\""))).isEqualTo(Path.of("/a b"));
		assertThat(repository(Map.of("MAVEN_ARGS", "-D maven.repo.local=/c"))).isEqualTo(Path.of("/c"));
		assertThat(repository(Map.of("MAVEN_OPTS", "-Dmaven.repo.local=/one -Xmx1g -Dmaven.repo.local=/two")))
			.isEqualTo(Path.of("/two"));
	}

	@Test
	void theRepositoryMayBeThatOfTheSettings() throws IOException {
		settings("mine.xml", "<!-- <localRepository>/no</localRepository> --><localRepository>${env.PLACE}/m2"
				+ "</localRepository>");
		assertThat(repository(Map.of("MAVEN_ARGS", "-s mine.xml", "PLACE", "/Größe 5")))
			.isEqualTo(Path.of("/Größe 5/m2"));
		Map<String, String> environment = Map.of("MAVEN_ARGS", "-s " + this.directory.resolve("none.xml"));
		assertThat(repository(environment)).isEqualTo(Path.of(System.getProperty("user.home"), ".m2", "repository"));
	}

	@Test
	void theUsersSettingsComeBeforeThoseOfTheInstallation() throws IOException {
		settings("maven/conf/settings.xml", "<localRepository>/global</localRepository>");
		String home = this.directory.resolve("maven").toString();
		String none = "-s " + this.directory.resolve("none.xml");
		assertThat(repository(Map.of("MAVEN_HOME", home, "MAVEN_ARGS", none))).isEqualTo(Path.of("/global"));
		settings("user.xml", "<localRepository>/user</localRepository>");
		assertThat(repository(Map.of("MAVEN_HOME", home, "MAVEN_ARGS", "-s user.xml"))).isEqualTo(Path.of("/user"));
	}

	@Test
	void theInstallationMayBeOnThePath() throws IOException {
		settings("maven/conf/settings.xml", "<localRepository>/global</localRepository>");
		Path bin = Files.createDirectories(this.directory.resolve("maven/bin"));
		Files.writeString(bin.resolve("mvn"), "");
		Path links = Files.createDirectories(this.directory.resolve("links"));
		Files.createSymbolicLink(links.resolve("mvn"), bin.resolve("mvn"));
		assertThat(repository(Map.of("PATH", links.toString(), "MAVEN_ARGS", "-s none.xml")))
			.isEqualTo(Path.of("/global"));
	}

	@Test
	void optionsOfTheProjectCountFromItsModulesToo() throws IOException {
		Path mvn = Files.createDirectories(this.directory.resolve(".mvn"));
		Files.writeString(mvn.resolve("maven.config"), "-Dmaven.repo.local=/project\n-Pone\n");
		Path module = Files.createDirectories(this.directory.resolve("group/app"));
		MavenSettings settings = MavenSettings.of(module, Map.of("MAVEN_ARGS", "-P -two,three"));
		assertThat(settings.localRepository()).isEqualTo(Path.of("/project"));
		assertThat(settings.options().activeProfiles()).containsExactly("one", "three");
		assertThat(settings.options().inactiveProfiles()).containsExactly("two");
	}

	private void settings(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "<settings>%s</settings>".formatted(content));
	}

	private Path repository(Map<String, String> environment) {
		return MavenSettings.of(this.directory, environment).localRepository();
	}

}
