package io.chalice.project.process;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class ExternalProgramTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final Path directory;

	ExternalProgramTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void keepsOutputAndErrorsApart() {
		ProgramResult outcome = shell("echo out; echo err >&2; exit 3").run(LONG);
		assertThat(outcome.output()).isEqualTo("out\n");
		assertThat(outcome.errors()).isEqualTo("err\n");
		assertThat(outcome.exitCode()).isEqualTo(3);
		assertThat(outcome.successful()).isFalse();
		assertThat(shell("true").run(LONG).successful()).isTrue();
	}

	@Test
	void runsInItsDirectory() {
		assertThat(shell("pwd -P").run(LONG).output().strip()).endsWith(String.valueOf(this.directory.getFileName()));
	}

	@Test
	void givesNothingToRead() {
		assertThat(shell("cat").run(LONG).output()).isEmpty();
	}

	@Test
	void readsMoreThanAPipeHolds() {
		ProgramResult outcome = shell("i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789;"
				+ " echo 0123456789012345678901234567890123456789 >&2; i=$((i+1)); done")
			.run(LONG);
		assertThat(outcome.output()).hasSize(3000 * 41);
		assertThat(outcome.errors()).hasSize(3000 * 41);
	}

	@Test
	void hasTheEnvironmentItIsGiven() {
		ExternalProgram program = new ExternalProgram(List.of("/bin/sh", "-c", "echo $A-$HOME"), this.directory,
				(own) -> {
					Map<String, String> environment = new LinkedHashMap<>();
					environment.put("A", "1");
					return environment;
				});
		assertThat(program.run(LONG).output()).isEqualTo("1-\n");
	}

	@Test
	void stopsWhatTakesTooLongWithAllItStarted() {
		ProgramResult outcome = shell("echo before; sleep 600 & sleep 600").run(Duration.ofMillis(500));
		assertThat(outcome.timedOut()).isTrue();
		assertThat(outcome.successful()).isFalse();
		assertThat(outcome.output()).isEqualTo("before\n");
	}

	@Test
	void isInterruptedWithAProgramThatCtrlCHasEnded() {
		// who runs this in the background has SIGINT ignored: only what it leaves is
		// tried
		ExternalProgram ended = shell("exit 130");
		assertThatExceptionOfType(ProgramInterruptedException.class).isThrownBy(() -> ended.run(LONG));
	}

	@Test
	void saysWhatCannotBeStarted() {
		ExternalProgram program = new ExternalProgram(List.of("/no/such/program"), this.directory);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> program.run(LONG))
			.withMessage("Could not start /no/such/program");
	}

	private ExternalProgram shell(String script) {
		return new ExternalProgram(List.of("/bin/sh", "-c", script), this.directory);
	}

}
