package io.chalice.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.process.ApplicationCredentials;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProcessEnvironment}.
 */
class ProcessEnvironmentTests {

	private final Path directory;

	ProcessEnvironmentTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void routesFunctionGetsWhatItHasInLambda() throws IOException {
		ProcessEnvironment environment = environment(
				"\"environment_variables\": {\"TABLE\": \"t\"}, \"stages\": {\"dev\": {}}", Map.of());
		assertThat(environment.of("api_handler", "demo.App"))
			.isEqualTo(Map.of("MAIN_CLASS", "demo.App", "SPRING_CLOUD_FUNCTION_DEFINITION", "chalice", "TABLE", "t",
					"SPRING_PROFILES_ACTIVE", "dev", "CHALICE_LOCAL_ENABLED", "false"));
	}

	@Test
	void otherFunctionsGetTheirOwnVariables() throws IOException {
		ProcessEnvironment environment = environment("\"stages\": {\"dev\": {\"lambda_functions\": "
				+ "{\"check\": {\"environment_variables\": {\"AB\": \"c\"}}}}}", Map.of());
		assertThat(environment.of("check", "demo.App")).containsEntry("SPRING_CLOUD_FUNCTION_DEFINITION", "check")
			.containsEntry("AB", "c");
		assertThat(environment.of("api_handler", "demo.App")).doesNotContainKey("AB");
	}

	@Test
	void credentialsAreThoseOfTheShell() throws IOException {
		Map<String, String> shell = Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_PROFILE", "p", "HOME", "/home/me", "SECRET",
				"s", "AWS_LAMBDA_RUNTIME_API", "other");
		assertThat(environment("\"stages\": {\"dev\": {}}", shell).of("api_handler", "demo.App"))
			.containsEntry("AWS_ACCESS_KEY_ID", "id")
			.containsEntry("AWS_PROFILE", "p")
			.containsEntry("AWS_CONFIG_FILE", "/home/me/.aws/config")
			.containsEntry("AWS_SHARED_CREDENTIALS_FILE", "/home/me/.aws/credentials")
			.doesNotContainKeys("HOME", "SECRET", "AWS_LAMBDA_RUNTIME_API");
	}

	@Test
	void profileOfTheStageWinsOverTheShellsKeys() throws IOException {
		Map<String, String> shell = Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key", "AWS_PROFILE",
				"p");
		assertThat(environment("\"profile\": \"q\", \"stages\": {\"dev\": {}}", shell).of("api_handler", "demo.App"))
			.containsEntry("AWS_PROFILE", "q")
			.doesNotContainKeys("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
	}

	@Test
	void debugShowsStackTraces() throws IOException {
		assertThat(environment("\"local\": {\"debug\": true}, \"stages\": {\"dev\": {}}", Map.of()).of("api_handler",
				"demo.App"))
			.containsEntry("CHALICE_DEBUG", "true");
	}

	@Test
	void regionIsTheStagesElseTheUsualOne() throws IOException {
		assertThat(environment("\"region\": \"eu-west-1\", \"stages\": {\"dev\": {}}", Map.of()).region())
			.isEqualTo("eu-west-1");
		assertThat(environment("\"stages\": {\"dev\": {}}", Map.of()).region()).isEqualTo("us-east-1");
	}

	@Test
	void whatIsAddedGoesBeforeTheConfiguration() throws IOException {
		assertThat(environment("\"environment_variables\": {\"LEVEL\": \"info\"}, \"stages\": {\"dev\": {}}", Map.of(),
				Map.of("LEVEL", "debug"))
			.of("api_handler", "demo.App")).containsEntry("LEVEL", "debug");
	}

	private ProcessEnvironment environment(String configuration, Map<String, String> shell) throws IOException {
		return environment(configuration, shell, Map.of());
	}

	private ProcessEnvironment environment(String configuration, Map<String, String> shell, Map<String, String> more)
			throws IOException {
		Path file = this.directory.resolve(Configuration.FILE);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{\"version\": \"2.0\", \"app_name\": \"demo\", %s}".formatted(configuration));
		return new ProcessEnvironment(shell, Configuration.read(this.directory).stage("dev"),
				ApplicationCredentials.Source.NONE.open(shell, this.directory, (warning) -> {
				}), more);
	}

}
