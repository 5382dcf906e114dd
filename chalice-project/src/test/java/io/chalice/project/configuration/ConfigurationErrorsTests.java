package io.chalice.project.configuration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each file {@code errors/NAME.json} is wrong in the ways that {@code errors/NAME.txt}
 * tells.
 */
class ConfigurationErrorsTests {

	static Stream<Path> wrongFiles() throws IOException, URISyntaxException {
		URL errors = Objects.requireNonNull(ConfigurationErrorsTests.class.getResource("errors"));
		try (Stream<Path> files = Files.list(Path.of(errors.toURI()))) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("wrongFiles")
	void tellsAllMistakesOfAFileInOrder(Path file) throws IOException {
		String expected = Files.readString(Path.of(file.toString().replace(".json", ".txt")));
		String json = Files.readString(file);
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> Configuration.parse(json, Path.of(".chalice")))
			.satisfies((ex) -> {
				assertThat(ex.getMessage() + "\n").isEqualTo(expected);
				assertThat(ex.problems()).hasSameSizeAs(expected.lines().toList());
			});
	}

}
