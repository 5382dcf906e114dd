package io.chalice.shell.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

class ConfiguredAddressTests {

	private final Path directory;

	ConfiguredAddressTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		Files.writeString(this.directory.resolve("pom.xml"), "<project/>");
		Files.createDirectories(this.directory.resolve("src/main/resources"));
	}

	@Test
	void isTheDefaultWithoutProperties() {
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("localhost", 8000));
	}

	@Test
	void isWhatLocalModeWouldTake() throws IOException {
		write("application.properties", "server.port=9001\nchalice.local.host=0.0.0.0\n");
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("0.0.0.0", 9001));
		write("application.yaml", "chalice:\n  local:\n    port: 9002\n");
		assertThat(address("dev").port()).isEqualTo(9002);
	}

	@Test
	void isThatOfTheStagesProfile() throws IOException {
		write("application-prod.yaml", "chalice.local.port: 9003\n");
		assertThat(address("prod").port()).isEqualTo(9003);
		assertThat(address("dev").port()).isEqualTo(8000);
	}

	@Test
	void leavesPlaceholdersAlone() throws IOException {
		write("application.properties", "server.port=${PORT:9004}\nchalice.local.host=${HOST}\n");
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("localhost", 8000));
	}

	private ConfiguredAddress address(String stage) {
		return ConfiguredAddress.of(Project.find(this.directory), stage);
	}

	private void write(String file, String content) throws IOException {
		Files.writeString(this.directory.resolve("src/main/resources").resolve(file), content);
	}

}
