package io.chalice.shell.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class LocalCommandTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--port abc       | --port is a number from 0 to 65535, not 'abc'
			--port=70000     | --port is a number from 0 to 65535, not '70000'
			--port=-1        | --port is a number from 0 to 65535, not '-1'
			--debug-port 0   | --debug-port is a number from 1 to 65535, not '0'
			""")
	void portsAreNumbers(String options, String message) throws IOException {
		pom();
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run(("local " + options).split(" "))).isEqualTo(2);
		assertThat(shell.err()).isEqualTo(message + "\n");
	}

	@Test
	void outsideAProjectThereIsNothingToServe() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.run("local")).isEqualTo(1);
		assertThat(shell.err()).startsWith("There is no pom.xml in ").endsWith("./chalice new-project\n");
	}

	@Test
	void itsOptionsAreThoseOfChalice() {
		FakeShell shell = FakeShell.in(this.directory);
		assertThat(shell.complete("local", "--")).contains("--host", "--port", "--stage", "--autoreload",
				"--no-autoreload", "--debug-port");
	}

	@Test
	void debugPortSaysHowToAttach() {
		assertThat(LocalCommand.debugger(5005)).startsWith("A debugger attaches to localhost:5005.")
			.contains("IntelliJ IDEA", "VS Code")
			.endsWith("jdb -attach localhost:5005");
	}

	private void pom() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"),
				"<project><groupId>a</groupId><artifactId>shop</artifactId><version>1</version></project>");
	}

}
