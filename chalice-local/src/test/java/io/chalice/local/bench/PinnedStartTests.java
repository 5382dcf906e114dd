package io.chalice.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.gateway.lambda.FunctionConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class PinnedStartTests {

	private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

	private final FunctionConfiguration configuration = FiguresFixture.target().configuration();

	private final Path directory;

	PinnedStartTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void nothingChangesWithoutACore() throws IOException {
		assertThat(new PinnedStart(List.of(), 0).apply(this.configuration, this.directory))
			.isSameAs(this.configuration);
	}

	@Test
	void functionStartsOnTheCore() throws IOException {
		assertThat(script(this.configuration)).isEqualTo("#!/bin/sh\nexec /usr/bin/taskset -c 3 \"$@\"\n");
	}

	@Test
	void scriptOfTheFunctionsOwnStillStartsIt() throws IOException {
		FunctionConfiguration wrapped = this.configuration.withEnvironment(Map.of(WRAPPER, "/var/task/it's/start"));
		assertThat(script(wrapped)).isEqualTo("#!/bin/sh\nexec /usr/bin/taskset -c 3 '%s/it'\\''s/start' \"$@\"\n"
			.formatted(this.configuration.taskDirectory()));
	}

	private String script(FunctionConfiguration configuration) throws IOException {
		FunctionConfiguration pinned = new PinnedStart(List.of(Path.of("/usr/bin/taskset")), 3).apply(configuration,
				this.directory);
		Path script = Path.of(pinned.environment().getOrDefault(WRAPPER, ""));
		assertThat(Files.isExecutable(script)).isTrue();
		return Files.readString(script);
	}

}
