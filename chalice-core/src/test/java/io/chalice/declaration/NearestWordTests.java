package io.chalice.declaration;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestWordTests {

	private final List<String> candidates = List.of("lambda_memory_size", "lambda_timeout", "layers", "xray", "dev",
			"prod");

	@Test
	void findsASwapOfLetters() {
		assertThat(NearestWord.to("lambda_memroy_size", this.candidates)).isEqualTo("lambda_memory_size");
	}

	@Test
	void findsShortWords() {
		assertThat(NearestWord.to("prd", this.candidates)).isEqualTo("prod");
		assertThat(NearestWord.to("xary", this.candidates)).isEqualTo("xray");
	}

	@Test
	void findsAWordWithoutItsPrefix() {
		assertThat(NearestWord.to("timeout", this.candidates)).isEqualTo("lambda_timeout");
	}

	@Test
	void ignoresCase() {
		assertThat(NearestWord.to("DEV", this.candidates)).isEqualTo("dev");
	}

	@Test
	void findsNothingFarAway() {
		assertThat(NearestWord.to("staging", this.candidates)).isNull();
		assertThat(NearestWord.to("memory", this.candidates)).isNull();
		assertThat(NearestWord.suggestion("memory", this.candidates)).isEmpty();
	}

	@Test
	void findsTheWordThatAnotherBeginsWith() {
		assertThat(NearestWord.to("lambda_memory", this.candidates)).isEqualTo("lambda_memory_size");
		assertThat(NearestWord.to("xray_tracing_mode", this.candidates)).isEqualTo("xray");
	}

}
