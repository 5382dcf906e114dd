package io.chalice.project.configuration;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What Lambda takes as environment variables.
 */
class EnvironmentVariablesTests {

	@ParameterizedTest
	@ValueSource(strings = { "AB", "a1", "A_", "LAMBDA_X", "_HANDLER2X" })
	void names(String name) {
		if (name.startsWith("_")) {
			refuses(name, "must be a letter, then one or more letters, digits and underscores, as Lambda wants it");
		}
		else {
			assertThat(read("\"%s\": \"v\"".formatted(name))).isNotNull();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			A                  | a name in 'environment_variables' must be a letter, then one or more letters, \
			digits and underscores, as Lambda wants it, not 'A'
			1A                 | a name in 'environment_variables' must be a letter, then one or more letters
			A-B                | a name in 'environment_variables' must be a letter, then one or more letters
			AWS_REGION         | 'AWS_REGION' is reserved by Lambda
			AWS_SESSION_TOKEN  | 'AWS_SESSION_TOKEN' is reserved by Lambda
			""")
	void wrongNames(String name, String message) {
		refuses(name, message);
	}

	@Test
	void namesAndValuesTogetherHaveALimit() {
		// 2 + 4094 bytes, of which one character has two
		assertThat(read("\"AB\": \"é%s\"".formatted("x".repeat(4092)))).isNotNull();
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> read("\"CD\": \"y\", \"AB\": \"é%s\"".formatted("x".repeat(4092))))
			.withMessageEndingWith("the environment variables have 4,099 bytes, and Lambda takes 4,096, names and "
					+ "values together; the largest is 'AB' with 4,096");
	}

	@Test
	void variablesOfAllLayersCount() {
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> Configuration.parse("""
				{"app_name": "x", "environment_variables": {"AB": "%s"},
				"stages": {"dev": {"environment_variables": {"CD": "%s"}}}}
				""".formatted("x".repeat(3000), "x".repeat(2000)), Path.of("")))
			.withMessageContaining("config.json:2:")
			.withMessageContaining("5,004 bytes");
	}

	private static void refuses(String name, String message) {
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> read("\"%s\": \"v\"".formatted(name)))
			.withMessageContaining(message);
	}

	private static StageConfiguration read(String variables) {
		return Configuration
			.parse("{\"app_name\": \"x\", \"environment_variables\": {%s}}".formatted(variables), Path.of(""))
			.stage("dev");
	}

}
