package io.chalice.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleLoggingTests {

	@Test
	void errorsAreLoggedWithTheirTimeAndNothingElse() {
		Logger logger = LoggerFactory.getLogger("io.chalice.Example");
		String printed = printed(() -> {
			logger.warn("doubtful");
			logger.error("broken");
		});
		assertThat(printed).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ERROR io\\.chalice\\.Example - broken\\R");
	}

	@Test
	void debugLogsEverything() {
		try {
			ConsoleLogging.start(false);
			assertThat(System.getProperty(ConsoleLogging.LEVEL)).isNull();
			ConsoleLogging.start(true);
			assertThat(System.getProperty(ConsoleLogging.LEVEL)).isEqualTo("debug");
		}
		finally {
			System.clearProperty(ConsoleLogging.LEVEL);
		}
	}

	@Test
	void nothingElseDecidesWhatIsLogged() {
		assertThat(LoggerFactory.getILoggerFactory().getClass().getName()).startsWith("org.slf4j.simple.");
	}

	private static String printed(Runnable action) {
		PrintStream before = System.err;
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
			action.run();
		}
		finally {
			System.setErr(before);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
