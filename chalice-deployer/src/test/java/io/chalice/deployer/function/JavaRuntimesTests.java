package io.chalice.deployer.function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JavaRuntimes}.
 */
class JavaRuntimesTests {

	@ParameterizedTest
	@CsvSource({ "17, java21", "21, java21", "22, java25", "25, java25" })
	void everyLevelHasARuntimeThatIsNotDeprecated(int level, String runtime) {
		assertThat(JavaRuntimes.of(level)).isEqualTo(runtime);
	}

}
