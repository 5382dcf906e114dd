package io.chalice.project.configuration;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaRuntimeTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

	@ParameterizedTest
	@CsvSource({ "java17, java17.al2023 or java21", "java11, java11.al2023 or java21",
			"java8.al2, java8.al2023 or java21" })
	void runtimesOnAmazonLinux2AreDeprecated(String name, String successors) {
		LambdaRuntime runtime = LambdaRuntime.of(name);
		assertThat(runtime.doubt(TODAY.minusDays(1))).isEmpty();
		assertThat(runtime.doubt(TODAY)).contains(
				("Lambda's runtime %s is deprecated since 2026-06-30: set lambda_runtime in .chalice/config.json to "
						+ "%s, or leave it out")
					.formatted(name, successors));
	}

	@ParameterizedTest
	@ValueSource(strings = { "java25", "java21", "java17.al2023", "java11.al2023", "java8.al2023" })
	void othersAreNot(String name) {
		assertThat(LambdaRuntime.of(name).doubt(TODAY)).isEmpty();
		assertThat(LambdaRuntime.of(name).problem()).isNull();
	}

	@Test
	void everyRuntimeEnds() {
		assertThat(LambdaRuntime.of("java21").doubt(LocalDate.of(2029, 7, 1)).orElseThrow())
			.endsWith("to a newer one, or leave it out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "java26", "java29.al2027", "java25.al2026" })
	void whatIsNewerIsUpToAws(String name) {
		assertThat(LambdaRuntime.of(name).problem()).isNull();
		assertThat(LambdaRuntime.of(name).doubt(TODAY)).contains(
				"Lambda's runtime %s is newer than this program: whether there is one is up to AWS".formatted(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "java8", "java16", "java22", "java21.al2" })
	void whatNeverWasIsWrong(String name) {
		assertThat(LambdaRuntime.of(name).problem())
			.isEqualTo("Lambda has no runtime %s; there is: java25, java21, ".formatted(name)
					+ "java17.al2023, java17, java11.al2023, java11, java8.al2023, java8.al2");
	}

}
