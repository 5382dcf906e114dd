package io.chalice.project.configuration;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How much AWS takes, told before anything is made.
 */
class AwsLimitsTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			tags, 48
			stage_variables, 99
			""")
	void howManyNames(String key, int most) {
		assertThat(read("\"%s\": {%s}".formatted(key, names(most)))).isNotNull();
		refuses("\"%s\": {%s}".formatted(key, names(most + 1)), ".chalice/config.json:1:",
				"'%s' has %d names, and AWS takes %d beside those of the deployment".formatted(key, most + 1, most));
	}

	@Test
	void tagsOfAllLayersCount() {
		refuses("\"tags\": {%s}, \"stages\": {\"dev\": {\"tags\": {\"last\": \"x\"}}}".formatted(names(48)),
				"'tags' has 49 names");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"stage_variables": {"%s": "v"}    | 64   | a name in 'stage_variables' must be 1 to 64 letters
			"stage_variables": {"v": "%s"}    | 512  | 'v' must be 1 to 512 letters, digits and any of
			"access_log": {"format": "%s"}    | 3072 | 'format' must be 1 to 3,072 characters
			"tags": {"%s": "v"}               | 128  | a name in 'tags' must be 1 to 128 characters
			"tags": {"v": "%s"}               | 256  | 'v' must be at most 256 characters
			""")
	void howLongTextsAre(String setting, int longest, String message) {
		assertThat(read(setting.formatted("x".repeat(longest)))).isNotNull();
		refuses(setting.formatted("x".repeat(longest + 1)), message);
	}

	@Test
	void longTextIsNotRepeatedAsAWhole() {
		refuses("\"stage_variables\": {\"v\": \"%s\"}".formatted("x".repeat(600)),
				"not '%s...', which has 600".formatted("x".repeat(100)));
	}

	private static void refuses(String settings, String... messages) {
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> read(settings))
			.withMessageContainingAll(messages)
			.satisfies((failure) -> assertThat(String.valueOf(failure.getMessage()).lines()).hasSize(1));
	}

	private static StageConfiguration read(String settings) {
		return Configuration.parse("{\"app_name\": \"x\", %s}".formatted(settings), Path.of(".chalice")).stage("dev");
	}

	private static String names(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "\"n%d\": \"v\"".formatted(i))
			.collect(Collectors.joining(", "));
	}

}
