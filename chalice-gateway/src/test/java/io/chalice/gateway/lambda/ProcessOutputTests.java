package io.chalice.gateway.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessOutputTests {

	private final List<String> lines = new ArrayList<>();

	@Test
	void keepsTheLastLineUntilItEnds() throws IOException {
		ProcessOutput output = output("one\r\n\ntwö\nrest");
		assertThat(output.drain()).isTrue();
		assertThat(this.lines).containsExactly("one", "", "twö");
		assertThat(output.drain()).isFalse();
		output.flush();
		assertThat(this.lines).endsWith("rest").hasSize(4);
	}

	@Test
	void cutsLinesThatAreTooLong() throws IOException {
		output("x".repeat(256 * 1024 + 1)).flush();
		assertThat(this.lines).extracting(String::length).containsExactly(256 * 1024, 1);
	}

	private ProcessOutput output(String text) {
		return new ProcessOutput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this.lines::add);
	}

}
