package io.chalice.shell.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class DoctorCommandTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@Test
	void whatIsMissingIsToldWithItsRemedy() {
		// the environment is empty: no JDK, no Maven
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("doctor")).isEqualTo(1);
		assertThat(shell.out()).contains("FAIL  JDK", "Install a JDK 17 or newer, and set JAVA_HOME to it",
				"FAIL  Maven", "note  Project", "./chalice new-project");
		assertThat(shell.err()).isEmpty();
	}

	@Test
	void everyMistakeOfTheConfigurationIsTold() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "app");
		Path configuration = this.directory.resolve("app/.chalice/config.json");
		assertThat(shell.run("doctor", "--project-dir", "app")).isEqualTo(1);
		assertThat(shell.out()).contains("ok    Configuration   .chalice/config.json, stages: dev");
		Files.writeString(configuration, "{\"version\": \"2.0\", \"app_nam\": \"app\"}");
		shell.run("doctor", "--project-dir", "app");
		assertThat(shell.out()).contains("FAIL  Configuration   .chalice/config.json:1:");
		Files.delete(configuration);
		shell.run("doctor", "--project-dir", "app");
		assertThat(shell.out()).contains("FAIL  Configuration   no .chalice/config.json",
				"mkdir -p .chalice && echo '{ \"version\": \"2.0\"");
	}

	@Test
	void aDoubtfulRuntimeIsTold() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "app");
		Files.writeString(this.directory.resolve("app/.chalice/config.json"), """
				{"version": "2.0", "app_name": "app", "stages": {"dev": {"lambda_runtime": "java33",
				"lambda_functions": {"nightly": {"lambda_runtime": "java21.al2027"}}}}}
				""");
		shell.run("doctor", "--project-dir", "app");
		assertThat(shell.out()).containsOnlyOnce("Lambda's runtime java33 is newer than this program")
			.containsOnlyOnce("Lambda's runtime java21.al2027 is newer than this program")
			.contains("ok    Configuration");
	}

	@Test
	void aWrapperWithTheLineEndingsOfWindowsIsToldAndTheRestIsChecked() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "app");
		Path wrapper = this.directory.resolve("app/mvnw");
		Files.writeString(wrapper, "#!/bin/sh\r\nexec mvn \"$@\"\r\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		assertThat(shell.run("doctor", "--project-dir", "app")).isEqualTo(1);
		assertThat(shell.out())
			.contains(
					"FAIL  Maven           it has the line endings of Windows. To fix it: sed -i 's/\\r$//' " + wrapper)
			.contains("Configuration", "AWS", "Docker");
		assertThat(shell.err()).isEmpty();
	}

	@Test
	void aWrapperWithoutItsInterpreterIsToldAndTheRestIsChecked() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "app");
		Path wrapper = this.directory.resolve("app/mvnw");
		Files.writeString(wrapper, "#!/nowhere/sh\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		assertThat(shell.run("doctor", "--project-dir", "app")).isEqualTo(1);
		assertThat(shell.out()).contains("FAIL  Maven           ", "Configuration", "AWS", "Docker");
	}

	@Test
	void aFileThatIsNoConfigurationIsToldAndTheRestIsChecked() throws IOException {
		FakeShell shell = FakeShell.in(this.directory);
		shell.run("new-project", "app");
		Path configuration = this.directory.resolve("app/.chalice/config.json");
		Files.delete(configuration);
		Files.createDirectory(configuration);
		assertThat(shell.run("doctor", "--project-dir", "app")).isEqualTo(1);
		assertThat(shell.out()).contains("FAIL  Configuration", "AWS", "Docker");
		Files.delete(configuration);
		Files.write(configuration, new byte[] { '{', (byte) 0xff, (byte) 0xfe, '}' });
		assertThat(shell.run("doctor", "--project-dir", "app")).isEqualTo(1);
		assertThat(shell.out()).contains("FAIL  Configuration", "AWS", "Docker");
	}

	@Test
	void aPomThatIsNoXmlIsToldAndTheRestIsChecked() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), "");
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("doctor")).isEqualTo(1);
		assertThat(shell.out()).contains("FAIL  Project", "Maven", "AWS", "Docker");
	}

}
