package io.chalice.autoconfigure.diagnostics;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

class UnreadablePropertiesFailureAnalyzerTests {

	private final Path directory;

	UnreadablePropertiesFailureAnalyzerTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void saysWhereAYamlFileIsBroken() throws IOException {
		assertThat(analysis("application.yaml", "a: [1\n"))
			.isEqualTo("application.yaml:2:1: expected ',' or ']', but got <stream end>");
		assertThat(analysis("config/application-default.yml", "a: b: c\n"))
			.startsWith("config/application-default.yml:1:5: ");
	}

	@Test
	void saysWhichFileOfPropertiesIsBroken() throws IOException {
		assertThat(analysis("application.properties", "a=\\u12\n")).startsWith("application.properties: ");
	}

	@Test
	void hasNothingToSayOfAnotherFailure() throws IOException {
		Files.writeString(this.directory.resolve("application-other.yaml"), "a: [1\n");
		assertThat(new UnreadablePropertiesFailureAnalyzer().analyze(new IllegalStateException("another"))).isNull();
	}

	private @Nullable String analysis(String file, String content) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, before)) {
			thread.setContextClassLoader(loader);
			RuntimeException failure = catchRuntimeException(() -> ConfigDataEnvironmentPostProcessor
				.applyTo(new StandardEnvironment(), new DefaultResourceLoader(loader), null));
			assertThat(failure).isNotNull();
			FailureAnalysis analysis = new UnreadablePropertiesFailureAnalyzer().analyze(failure);
			return (analysis != null) ? analysis.getDescription() : null;
		}
		finally {
			thread.setContextClassLoader(before);
			Files.delete(path);
		}
	}

}
