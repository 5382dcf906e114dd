package io.chalice.project.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfigurationTests {

	@Test
	void readsTheFileOfAProject(@TempDir Path project) throws IOException {
		Files.createDirectories(project.resolve(".chalice"));
		Files.writeString(project.resolve(".chalice/config.json"), Configuration.fresh("helloworld"));
		Configuration configuration = Configuration.read(project);
		assertThat(configuration.stages()).containsExactly("dev");
		assertThat(configuration.warnings()).isEmpty();
		StageConfiguration stage = configuration.stage("dev");
		assertThat(stage.appName()).isEqualTo("helloworld");
		assertThat(stage.policy("api_handler").file()).isEqualTo(project.resolve(".chalice/policy.json"));
	}

	@Test
	void saysWhereAMissingFileShouldBe(@TempDir Path project) {
		assertThatExceptionOfType(MissingConfigurationException.class).isThrownBy(() -> Configuration.read(project))
			.satisfies((ex) -> assertThat(ex.file()).isEqualTo(project.resolve(".chalice/config.json")));
	}

	@Test
	void hasTheStageDevWhenTheFileNamesNone() {
		Configuration configuration = parse("{\"app_name\": \"x\"}");
		assertThat(configuration.stages()).containsExactly("dev");
		assertThat(configuration.stage("dev").stage()).isEqualTo("dev");
	}

	@Test
	void namesTheNearestOfTheStages() {
		Configuration configuration = parse("{\"app_name\": \"x\",\n \"stages\": {\"dev\": {}, \"prod\": {}}}");
		assertThatExceptionOfType(UnknownStageException.class).isThrownBy(() -> configuration.stage("prd"))
			.withMessage(".chalice/config.json:2:2: unknown stage 'prd', did you mean 'prod'? (there is: dev, prod)")
			.satisfies((ex) -> {
				assertThat(ex.stage()).isEqualTo("prd");
				assertThat(ex.nearest()).isEqualTo("prod");
				assertThat(ex.stages()).containsExactly("dev", "prod");
			});
		assertThatExceptionOfType(UnknownStageException.class).isThrownBy(() -> configuration.stage("integration"))
			.withMessage(".chalice/config.json:2:2: unknown stage 'integration' (there is: dev, prod)");
	}

	@Test
	void warnsOfSecrets() {
		Configuration configuration = parse("""
				{"app_name": "x",
				 "environment_variables": {"DB_PASSWORD": "p", "TABLE": "t", "DB_SECRET_ARN": "s"},
				 "lambda_functions": {"f": {"environment_variables": {"githubToken": "t"}}},
				 "stages": {"dev": {"environment_variables": {"STRIPE_API_KEY": "k", "CLIENT_SECRET": "arn:aws:x"},
				   "lambda_functions": {"f": {"environment_variables": {"SECRET": "t"}}}}}}
				""");
		assertThat(configuration.warnings()).extracting(ConfigurationProblem::toString)
			.containsExactly(".chalice/config.json:2:28: environment variable 'DB_PASSWORD'" + secret(),
					".chalice/config.json:3:55: environment variable 'githubToken'" + secret(),
					".chalice/config.json:4:47: environment variable 'STRIPE_API_KEY'" + secret(),
					".chalice/config.json:5:57: environment variable 'SECRET'" + secret());
	}

	private static String secret() {
		return " looks like a secret: keep it in AWS Secrets Manager or Parameter Store, and only its name here";
	}

	@Test
	void checksTheCommandLine() {
		Configuration configuration = parse("{\"app_name\": \"x\"}");
		CommandLineOverrides overrides = CommandLineOverrides.none()
			.with("lambda_timeout", 901)
			.with("api_gateway_stge", "v1");
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> configuration.stage("dev", overrides))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(ConfigurationProblem::toString)
				.containsExactlyInAnyOrder("command line: 'lambda_timeout' must be between 1 and 900, not 901",
						"command line: unknown key 'api_gateway_stge', did you mean 'api_gateway_stage'?"));
	}

	@Test
	void checksWhatTheCommandLineMakesOfTheFile() {
		Configuration configuration = parse(
				"{\"app_name\": \"x\", \"subnet_ids\": [\"subnet-1\"]," + " \"security_group_ids\": [\"sg-1\"]}");
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(
					() -> configuration.stage("dev", CommandLineOverrides.none().with("security_group_ids", List.of())))
			.withMessage(".chalice/config.json:1:19: 'subnet_ids' needs 'security_group_ids' as well:"
					+ " a VPC takes both or neither");
	}

	private static Configuration parse(String json) {
		return Configuration.parse(json, Path.of(".chalice"));
	}

}
