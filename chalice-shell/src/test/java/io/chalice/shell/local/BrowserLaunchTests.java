package io.chalice.shell.local;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserLaunchTests {

	@ParameterizedTest
	@CsvSource({ "Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32", "FreeBSD, xdg-open" })
	void everySystemHasItsProgram(String system, String program) {
		assertThat(BrowserLaunch.on(system).command().get(0)).isEqualTo(program);
	}

	@Test
	void missingProgramIsTold() {
		URI page = URI.create("http://localhost:8000/");
		assertThat(new BrowserLaunch(List.of("no-such-program-of-anybody")).open(page)).isFalse();
		assertThat(new BrowserLaunch(List.of("true")).open(page)).isTrue();
	}

}
