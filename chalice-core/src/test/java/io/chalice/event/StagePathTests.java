package io.chalice.event;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StagePathTests {

	@ParameterizedTest
	@CsvSource({ "/dev/cities,dev,/cities", "/dev,dev,/", "/dev/,dev,/", "/device,dev,/device",
			"/cities/dev,dev,/cities/dev", "/cities,$default,/cities", "/$default/a,$default,/$default/a",
			"/cities,,/cities", "/cities,'',/cities" })
	void leavesOutTheStage(String path, @Nullable String stage, String expected) {
		assertThat(StagePath.withoutStage(path, stage)).isEqualTo(expected);
	}

}
