package io.chalice.shell.project;

import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.project.Jdk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NewProjectOptions}.
 */
class NewProjectOptionsTests {

	@ParameterizedTest
	@CsvSource({ "17, 17", "20, 17", "21, 21", "24, 21", "25, 25", "26, 25" })
	void aProjectIsWrittenForTheNewestLevelThatMavenCanBuild(int jdk, int level) {
		assertThat(NewProjectOptions.proposal(new Jdk(Path.of("jdk"), jdk))).isEqualTo(level);
	}

}
