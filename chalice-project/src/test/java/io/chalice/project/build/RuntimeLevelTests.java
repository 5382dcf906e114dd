package io.chalice.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.project.Project;
import io.chalice.project.configuration.Configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RuntimeLevelTests {

	private final Path directory;

	RuntimeLevelTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void takesALevelThatTheRuntimeKnows() {
		assertThatCode(() -> check(17, "")).doesNotThrowAnyException();
		assertThatCode(() -> check(25, "")).doesNotThrowAnyException();
		assertThatCode(() -> check(21, ", \"lambda_runtime\": \"java21\"")).doesNotThrowAnyException();
	}

	@Test
	void takesWhatIsNewerThanThisProgram() {
		assertThatCode(() -> check(17, ", \"lambda_runtime\": \"java17.al2023\"")).doesNotThrowAnyException();
		assertThatCode(() -> check(26, ", \"lambda_runtime\": \"java26\"")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "java11", "java11.al2023", "java8.al2", "java8.al2023" })
	void refusesRuntimesThatCannotRunTheFramework(String runtime) {
		assertThatExceptionOfType(RuntimeLevelException.class)
			.isThrownBy(() -> check(8, ", \"lambda_runtime\": \"%s\"".formatted(runtime)))
			.withMessage("demo is written for Java 17, which Lambda's runtime %s cannot run: ".formatted(runtime)
					+ "set lambda_runtime in .chalice/config.json to a newer one, or leave it out");
	}

	@Test
	void refusesALevelAboveTheConfiguredRuntime() {
		assertThatExceptionOfType(RuntimeLevelException.class)
			.isThrownBy(() -> check(21, ", \"lambda_functions\": {\"nightly\": {\"lambda_runtime\": \"java17\"}}"))
			.withMessage("demo is written for Java 21, which Lambda's runtime java17 cannot run: "
					+ "set lambda_runtime in .chalice/config.json to a newer one, or leave it out");
	}

	@Test
	void refusesALevelThatLambdaDoesNotKnow() {
		assertThatExceptionOfType(RuntimeLevelException.class).isThrownBy(() -> check(26, ""))
			.withMessage("demo is written for Java 26, which Lambda's runtime java25 cannot run: "
					+ "set java.version in pom.xml to 25");
	}

	private void check(int level, String configuration) throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				("<project><groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>"
						+ "<properties><java.version>%d</java.version></properties></project>")
					.formatted(level));
		Path file = this.directory.resolve(Configuration.FILE);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, "{\"app_name\": \"demo\"%s}".formatted(configuration));
		RuntimeLevel.check(Project.find(this.directory), Configuration.read(this.directory).stage("dev"),
				List.of("api_handler", "nightly"));
	}

}
