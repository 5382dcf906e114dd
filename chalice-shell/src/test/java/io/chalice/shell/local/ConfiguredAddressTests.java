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
		Files.createDirectories(this.directory.resolve("src/main/resources/config"));
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
		write("config/application.yaml", "chalice.LOCAL.port: 9003\n");
		assertThat(address("dev").port()).isEqualTo(9003);
	}

	@Test
	void isThatOfTheStagesProfile() throws IOException {
		write("application-prod.yaml", "chalice.local.port: 9003\n");
		write("application.yaml", """
				spring.profiles.active: other
				---
				spring.config.activate.on-profile: "staging & !prod"
				chalice.local.port: 9004
				""");
		assertThat(address("prod").port()).isEqualTo(9003);
		assertThat(address("staging").port()).isEqualTo(9004);
		assertThat(address("dev").port()).isEqualTo(8000);
	}

	@Test
	void isThatOfAGroupAndOfWhatIsImported() throws IOException {
		write("application.yaml", "spring.profiles.group.prod: [ eu ]\n");
		write("application-eu.yaml", "spring.config.import: 'classpath:ports.properties,aws-parameterstore:/x'\n");
		write("ports.properties", "server.port=9005\n");
		assertThat(address("prod").port()).isEqualTo(9005);
		assertThat(address("dev").port()).isEqualTo(8000);
	}

	@Test
	void isThatOfAPlaceholderThatCanBeResolved() throws IOException {
		write("application.properties",
				"server.port=${PORT:9004}\nchalice.local.host=${app.host}\napp.host=127.0.0.2\n");
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("127.0.0.2", 9004));
	}

	@Test
	void leavesPlaceholdersOfVariablesAlone() throws IOException {
		write("application.properties", "server.port=${PATH}\nchalice.local.host=${HOST}\n");
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("localhost", 8000));
		write("application.yaml", "server.port: ${PATH}\n");
		write("application.properties", "chalice.local.host=0.0.0.0\n");
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("0.0.0.0", 8000));
	}

	@Test
	void leavesItToTheFirstStartToSayWhatIsBroken() throws IOException {
		write("application.yaml", "a: [1\n");
		assertThat(address("dev")).isEqualTo(new ConfiguredAddress("localhost", 8000));
	}

	private ConfiguredAddress address(String stage) {
		return ConfiguredAddress.of(Project.find(this.directory), stage);
	}

	private void write(String file, String content) throws IOException {
		Files.writeString(this.directory.resolve("src/main/resources").resolve(file), content);
	}

}
