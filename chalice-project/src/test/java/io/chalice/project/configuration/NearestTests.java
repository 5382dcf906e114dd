package io.chalice.project.configuration;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestTests {

	private final List<String> candidates = List.of("lambda_memory_size", "lambda_timeout", "layers", "xray", "dev",
			"prod");

	@Test
	void findsASwapOfLetters() {
		assertThat(Nearest.to("lambda_memroy_size", this.candidates)).isEqualTo("lambda_memory_size");
	}

	@Test
	void findsShortWords() {
		assertThat(Nearest.to("prd", this.candidates)).isEqualTo("prod");
		assertThat(Nearest.to("xary", this.candidates)).isEqualTo("xray");
	}

	@Test
	void findsAWordWithoutItsPrefix() {
		assertThat(Nearest.to("timeout", this.candidates)).isEqualTo("lambda_timeout");
	}

	@Test
	void ignoresCase() {
		assertThat(Nearest.to("DEV", this.candidates)).isEqualTo("dev");
	}

	@Test
	void findsNothingFarAway() {
		assertThat(Nearest.to("staging", this.candidates)).isNull();
		assertThat(Nearest.to("memory", this.candidates)).isNull();
		assertThat(Nearest.suggestion("memory", this.candidates)).isEmpty();
	}

	@Test
	void findsTheWordThatAnotherBeginsWith() {
		assertThat(Nearest.to("lambda_memory", this.candidates)).isEqualTo("lambda_memory_size");
		assertThat(Nearest.to("xray_tracing_mode", this.candidates)).isEqualTo("xray");
	}

}
