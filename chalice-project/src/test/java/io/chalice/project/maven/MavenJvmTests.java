package io.chalice.project.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MavenJvmTests {

	private static final String BOTH = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

	private final Path directory;

	MavenJvmTests(@TempDir Path directory) {
		this.directory = directory;
	}

	private Map<String, String> environment(Map<String, String> given) {
		Map<String, String> environment = new HashMap<>(given);
		environment.put("HOME", this.directory.resolve("home").toString());
		return environment;
	}

	private Map<String, String> of(Map<String, String> given) {
		Map<String, String> environment = environment(given);
		List<Path> scripts = new ArrayList<>(MavenJvm.scripts(environment));
		// this machine's own are not ours to test with
		scripts.removeIf((script) -> !script.startsWith(this.directory));
		scripts.add(this.directory.resolve("mavenrc"));
		return MavenJvm.environment(this.directory, environment, scripts);
	}

	@Test
	void optionsAreAddedToThoseThatAreGiven() {
		assertThat(of(Map.of("PATH", "/bin"))).containsEntry("MAVEN_OPTS", BOTH).containsEntry("PATH", "/bin");
		assertThat(of(Map.of("MAVEN_OPTS", "-Xmx1g"))).containsEntry("MAVEN_OPTS", BOTH + " -Xmx1g");
	}

	@ParameterizedTest
	@CsvSource({ "-XX:+UseG1GC,-XX:TieredStopAtLevel=1 -XX:+UseG1GC",
			"-XX:+UseZGC -Xmx1g,-XX:TieredStopAtLevel=1 -XX:+UseZGC -Xmx1g",
			"-XX:TieredStopAtLevel=4,-XX:+UseSerialGC -XX:TieredStopAtLevel=4",
			"-XX:-TieredCompilation -XX:-UseG1GC,-XX:-TieredCompilation -XX:-UseG1GC", "@options,@options",
			"-XX:VMOptionsFile=a,-XX:VMOptionsFile=a" })
	void whatIsChosenStays(String given, String expected) {
		assertThat(of(Map.of("MAVEN_OPTS", given))).containsEntry("MAVEN_OPTS", expected);
	}

	@Test
	void whatTheProjectChoosesStays() throws IOException {
		Files.writeString(Files.createDirectory(this.directory.resolve(".mvn")).resolve("jvm.config"),
				"-Xmx1g\n-XX:+UseParallelGC\n");
		assertThat(of(Map.of())).containsEntry("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS" })
	void optionsOfJavaAreLeftAlone(String name) {
		assertThat(of(Map.of(name, "@anything"))).isEqualTo(environment(Map.of(name, "@anything")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mavenrc", "home/.mavenrc", "home/mavenrc_pre.cmd" })
	void scriptsOfMavenAreLeftAlone(String name) throws IOException {
		Files.createDirectory(this.directory.resolve("home"));
		Files.createFile(this.directory.resolve(name));
		assertThat(of(Map.of())).doesNotContainKey("MAVEN_OPTS");
	}

}
