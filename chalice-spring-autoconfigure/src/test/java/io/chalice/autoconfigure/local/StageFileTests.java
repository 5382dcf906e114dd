package io.chalice.autoconfigure.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StageFileTests {

	private final Path project;

	StageFileTests(@TempDir Path project) {
		this.project = project;
	}

	@Test
	void mostSpecificSettingWins() throws IOException {
		StageFile stage = read("dev", """
				{"version": "2.0", "app_name": "demo", "lambda_memory_size": 256, "lambda_timeout": 5,
				"environment_variables": {"A": "top", "B": "top", "C": "top", "D": "top"},
				"lambda_functions": {"api_handler": {"lambda_timeout": 6, "environment_variables": {"B": \
				"function"}}},
				"stages": {"dev": {"lambda_memory_size": 512, "environment_variables": {"C": "stage"},
				"api_gateway_stage": "v1", "stage_variables": {"x": "1"}, "local": {"api_keys": ["k"], \
				"debug": true},
				"lambda_functions": {"api_handler": {"environment_variables": {"D": "own"}}, "other": \
				{"lambda_timeout": 9}}},
				"prod": {"lambda_memory_size": 2048}}}""");
		assertThat(stage.memory()).isEqualTo(512);
		assertThat(stage.timeout()).isEqualTo(Duration.ofSeconds(6));
		assertThat(stage.environment()).isEqualTo(Map.of("A", "top", "B", "function", "C", "stage", "D", "own",
				"SPRING_PROFILES_ACTIVE", "dev", "CHALICE_DEBUG", "true"));
		assertThat(stage.apiStage()).isEqualTo("v1");
		assertThat(stage.stageVariables()).isEqualTo(Map.of("x", "1"));
		assertThat(stage.apiKeys()).containsExactly("k");
	}

	@Test
	void stageWithoutEntryHasTheDefaults() throws IOException {
		StageFile stage = read("test", "{\"version\": \"2.0\", \"app_name\": \"demo\"}");
		assertThat(stage.memory()).isEqualTo(1024);
		assertThat(stage.timeout()).isEqualTo(Duration.ofSeconds(60));
		assertThat(stage.environment()).isEqualTo(Map.of("SPRING_PROFILES_ACTIVE", "test"));
		assertThat(stage.apiStage()).isEqualTo("test");
		assertThat(stage.stageVariables()).isEmpty();
		assertThat(stage.apiKeys()).isEmpty();
	}

	@Test
	void whatIsNotAsItShouldBeCountsAsNotThere() throws IOException {
		StageFile stage = read("dev", """
				{"lambda_memory_size": "big", "environment_variables": [], "stages": {"dev": {"local": 1,
				"stage_variables": "x", "lambda_functions": {"api_handler": null}}}}""");
		assertThat(stage.memory()).isEqualTo(1024);
		assertThat(stage.environment()).containsOnlyKeys("SPRING_PROFILES_ACTIVE");
		assertThat(stage.apiKeys()).isEmpty();
		assertThat(stage.stageVariables()).isEmpty();
	}

	@Test
	void projectWithoutConfigurationHasNoStage() {
		assertThat(StageFile.read(this.project, "dev")).isNull();
	}

	@Test
	void configurationThatIsNoJsonIsLeftOut() throws IOException {
		write("{nope");
		assertThat(StageFile.read(this.project, "dev")).isNull();
		write("[]");
		assertThat(StageFile.read(this.project, "dev")).isNull();
	}

	private StageFile read(String stage, String json) throws IOException {
		write(json);
		return Objects.requireNonNull(StageFile.read(this.project, stage));
	}

	private void write(String json) throws IOException {
		Path directory = Files.createDirectories(this.project.resolve(".chalice"));
		Files.writeString(directory.resolve("config.json"), json);
	}

}
