package io.chalice.autoconfigure.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ModelFile}.
 */
class ModelFileTests {

	private final Path file;

	ModelFileTests(@TempDir Path directory) {
		this.file = directory.resolve("model.json");
	}

	@Test
	void modelOfAStartedApplicationIsWritten() {
		new ApplicationContextRunner().withUserConfiguration(ServedApplication.class).run((context) -> {
			ModelFile.write(context, this.file);
			assertThat(model().routes()).extracting(RouteModel::path).containsExactly("/");
		});
	}

	@Test
	void nothingIsWrittenForAnApplicationWithoutTheFramework() {
		new ApplicationContextRunner().withUserConfiguration(Empty.class).run((context) -> {
			ModelFile.write(context, this.file);
			assertThat(this.file).doesNotExist();
		});
	}

	private ApplicationModel model() throws IOException {
		return ApplicationModelJson.read(Files.readAllBytes(this.file));
	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

}
